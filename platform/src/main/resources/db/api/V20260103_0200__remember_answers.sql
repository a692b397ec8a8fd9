create table idempotency_key (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid not null,
  updated_at timestamptz not null,
  updated_by uuid,
  key text not null,
  request_hash text not null,
  status int,
  content_type text,
  location text,
  etag text,
  body bytea,
  primary key (tenant_id, id),
  unique (tenant_id, created_by, key)
);
comment on column idempotency_key.status is 'null while the first request with the key is at work';
create index idempotency_key_age on idempotency_key (tenant_id, created_at);
call public.wall('idempotency_key');
