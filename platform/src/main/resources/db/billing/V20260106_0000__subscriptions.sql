-- What we know of each group's subscription, as last read from Stripe.
create table control.subscription (
  tenant_id uuid not null primary key,
  version int not null,
  group_name text not null,
  email text not null,
  form_key text unique,
  founder uuid,
  plan text not null,
  stores int not null check (stores > 0),
  customer text unique,
  checkout text unique,
  checkout_url text,
  checkout_status text,
  checkout_number int not null,
  contract text unique,
  item text,
  status text,
  trial_end timestamptz,
  period_end timestamptz,
  paid_through timestamptz,
  overdue_since timestamptz,
  cancel_at timestamptz,
  ended_at timestamptz,
  grace_state text not null,
  access text not null,
  activated boolean not null,
  reads_begun bigint not null,
  read_stored bigint not null,
  seen_at timestamptz,
  created_at timestamptz not null
);
create index subscription_seen_at on control.subscription (seen_at nulls first);

-- Each thing done at Stripe, noted before it is asked for, with the idempotency key it goes under.
create table control.stripe_operation (
  purpose text not null primary key,
  tenant_id uuid,
  key text not null,
  keyed_at timestamptz not null,
  spent boolean not null default false,
  tries int not null,
  result text,
  done_at timestamptz
);

-- Each event Stripe sent us, once.
create table control.stripe_event (
  id text not null primary key,
  type text not null,
  customer text,
  tenant_id uuid,
  payload text not null,
  received_at timestamptz not null,
  next_try timestamptz not null,
  tries int not null default 0,
  failure text,
  processed_at timestamptz
);
create index stripe_event_waiting on control.stripe_event (next_try) where processed_at is null;
