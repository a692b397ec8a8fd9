-- One row for each time somebody signs in; open until it is ended or was not seen for long.
create table control.sign_in (
  id uuid primary key,
  account_id uuid not null references control.account (id),
  tenant_id uuid not null,
  device text not null,
  address text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  proven_at timestamptz not null,
  ended_at timestamptz
);
comment on column control.sign_in.proven_at is 'when he last showed that it is he: signing in, or asked again';
create index sign_in_open on control.sign_in (account_id) where ended_at is null;
create index sign_in_ended on control.sign_in (ended_at) where ended_at is not null;

create table control.second_factor (
  account_id uuid primary key references control.account (id),
  secret text not null,
  last_step bigint not null,
  refused int not null,
  refused_at timestamptz,
  enrolled_at timestamptz not null
);
comment on column control.second_factor.secret is 'sealed with the key of the installation';
comment on column control.second_factor.last_step is 'the half minute of the last code taken; none is taken twice';
comment on column control.second_factor.refused is 'codes refused since the last good one';

create table control.recovery_code (
  account_id uuid not null references control.second_factor (account_id) on delete cascade,
  hash text not null,
  used_at timestamptz,
  primary key (account_id, hash)
);

create table sign_in_rules (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  second_factor_roles text not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
comment on column sign_in_rules.second_factor_roles is 'names of roles with commas between them; empty for none';
call public.wall('sign_in_rules');
