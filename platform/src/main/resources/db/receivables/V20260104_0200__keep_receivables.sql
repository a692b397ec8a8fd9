create table receivable (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  source_type text not null,
  source_id uuid not null,
  number text not null,
  debtor_id uuid not null,
  owner_id uuid,
  amount_fen bigint not null,
  paid_fen bigint not null,
  due date not null,
  status text not null,
  primary key (tenant_id, id),
  unique (tenant_id, source_type, source_id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, debtor_id) references customer (tenant_id, id),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id),
  constraint paid_within_amount check (amount_fen > 0 and paid_fen between 0 and amount_fen)
);
create index receivable_store on receivable (tenant_id, store_id);
create index receivable_debtor on receivable (tenant_id, debtor_id);
create index receivable_owner on receivable (tenant_id, owner_id);
create index receivable_due on receivable (tenant_id, due) where status in ('OPEN', 'PARTIAL');
call public.wall('receivable');

create table receipt (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  number text not null,
  receivable_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  method text not null,
  reference text not null,
  key uuid not null,
  day date not null,
  taken_at timestamptz not null,
  taken_by_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, key),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, receivable_id) references receivable (tenant_id, id),
  foreign key (tenant_id, taken_by_id) references employee (tenant_id, id)
);
comment on column receipt.key is 'the payer''s own, so that a payment sent twice is taken once';
create index receipt_store_day on receipt (tenant_id, store_id, day);
create index receipt_receivable on receipt (tenant_id, receivable_id);
call public.wall('receipt');

create table refund (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  receivable_id uuid not null,
  customer_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  status text not null,
  requested_at timestamptz not null,
  requested_by_id uuid,
  approved_at timestamptz,
  approved_by_id uuid,
  method text,
  reference text not null,
  paid_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, receivable_id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, receivable_id) references receivable (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, requested_by_id) references employee (tenant_id, id),
  foreign key (tenant_id, approved_by_id) references employee (tenant_id, id),
  constraint four_eyes check (approved_by_id <> requested_by_id)
);
create index refund_store on refund (tenant_id, store_id);
call public.wall('refund');
