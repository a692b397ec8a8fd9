create table customer (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  kind text not null,
  name text not null,
  pinyin text not null,
  initials text not null,
  phone text,
  city text,
  address text,
  birthday date,
  source text,
  store_id uuid not null,
  owner_id uuid,
  consent_at timestamptz,
  found_by text not null generated always as (
    lower(regexp_replace(name, '\s', '', 'g')) || ' ' || pinyin || ' ' || initials) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id)
);
create index customer_store on customer (tenant_id, store_id);
create index customer_owner on customer (tenant_id, owner_id);
create index customer_phone on customer (tenant_id, phone);
call public.wall('customer');

-- Two neighbouring characters at a time: Chinese names are too short for trigrams.
create function bigrams(word text) returns text[]
language sql immutable strict parallel safe
return (
  select coalesce(array_agg(distinct substr(word, at, 2)), '{}')
  from generate_series(1, length(word) - 1) as at);

create index customer_found_by on customer using gin (tenant_id, bigrams(found_by));
create index customer_phone_tail on customer (tenant_id, (reverse(phone) collate "C"));

-- Row-level security keeps the application's role from using the two indexes above, because their
-- operators are not leakproof. So a role that may pass the wall searches, for the group that the
-- transaction is set to and for nobody else, and answers with ids alone.
grant select on customer to forecourt_search;
grant create on schema public to forecourt_search;

create function search_customer_by_name(word text, stores uuid[], owners uuid[], most int)
returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with hit as materialized (
    select id from customer
    where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      and bigrams(found_by) @> bigrams(word) and strpos(found_by, word) > 0
      and length(word) > 1
      and store_id = any (stores) and (owners is null or owner_id = any (owners)))
  select id from hit order by id desc limit most
$$;
alter function search_customer_by_name(text, uuid[], uuid[], int) owner to forecourt_search;

create function search_customer_by_phone(tail text, stores uuid[], owners uuid[], most int)
returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with hit as materialized (
    select id from customer
    where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      and reverse(phone) collate "C" >= reverse(tail)
      and reverse(phone) collate "C" < reverse(tail) || ':'
      and store_id = any (stores) and (owners is null or owner_id = any (owners)))
  select id from hit order by id desc limit most
$$;
alter function search_customer_by_phone(text, uuid[], uuid[], int) owner to forecourt_search;

revoke create on schema public from forecourt_search;
set local role forecourt_search;
revoke all on function search_customer_by_name(text, uuid[], uuid[], int) from public;
revoke all on function search_customer_by_phone(text, uuid[], uuid[], int) from public;
grant execute on function search_customer_by_name(text, uuid[], uuid[], int) to forecourt_app;
grant execute on function search_customer_by_phone(text, uuid[], uuid[], int) to forecourt_app;
reset role;

create table customer_vehicle (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  customer_id uuid not null,
  vin text not null,
  plate text,
  model text not null,
  bought_here boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, customer_id, vin),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
call public.wall('customer_vehicle');

create table timeline_line (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  customer_id uuid not null,
  kind text not null,
  at timestamptz not null,
  key text not null,
  args text[] not null,
  by_id uuid,
  link text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
comment on column timeline_line.key is 'of the sentence; args fill its gaps';
create index timeline_line_customer on timeline_line (tenant_id, customer_id, at desc, id desc);
call public.wall('timeline_line');

create table customer_request (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  customer_id uuid not null,
  store_id uuid not null,
  text text not null,
  owner_id uuid not null,
  due date not null,
  asked_at timestamptz not null,
  escalated_at timestamptz,
  escalated_to_id uuid,
  answer text,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id)
);
create index customer_request_customer on customer_request (tenant_id, customer_id);
create index customer_request_open on customer_request (tenant_id, store_id)
  where answered_at is null;
call public.wall('customer_request');
