-- From when a customer agreed to a purpose until he withdrew it; agreeing again is another row.
create table consent (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  customer_id uuid not null,
  purpose text not null,
  source text not null,
  proof text,
  given_at timestamptz not null,
  given_to_id uuid,
  withdrawn_at timestamptz,
  withdrawn_source text,
  withdrawn_to_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index consent_customer on consent (tenant_id, customer_id);
create unique index consent_in_force on consent (tenant_id, customer_id, purpose)
  where withdrawn_at is null;

-- Whoever agreed to be contacted agreed to every way of it. The wall hides the rows of all groups
-- from their owner too, so it is lowered for this one statement.
alter table customer no force row level security;
insert into consent (id, tenant_id, version, created_at, updated_at, customer_id, purpose, source,
  given_at)
select uuidv7(), tenant_id, 0, now(), now(), id, purpose, 'VERBAL', consent_at
from customer
cross join unnest(array['MARKETING_CALL', 'MARKETING_SMS', 'MARKETING_WECHAT']) purpose
where consent_at is not null;
alter table customer force row level security;
call public.wall('consent');
comment on column customer.consent_at is 'since when he may be contacted in some way, see consent';
