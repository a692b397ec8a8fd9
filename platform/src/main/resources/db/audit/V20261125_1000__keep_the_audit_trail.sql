-- A row for each change, added by the transaction that makes it. "changes" is the text that was
-- signed, so it is not jsonb, which would write it anew.
create table audit_entry (
  id uuid not null,
  tenant_id uuid not null,
  at timestamptz not null,
  employee_id uuid,
  who text not null,
  role text,
  store_id uuid,
  entity text not null,
  record_id uuid not null,
  kind text not null,
  changes text not null,
  request text,
  mark bytea not null,
  primary key (tenant_id, id)
);
create index audit_entry_at on audit_entry (tenant_id, at);
create index audit_entry_record on audit_entry (tenant_id, record_id);
call public.wall('audit_entry');

-- The chain. It stands beside the rows, so that sealing changes none of them.
create table audit_seal (
  tenant_id uuid not null,
  seq bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, seq),
  unique (tenant_id, entry_id)
);
call public.wall('audit_seal');

-- Nobody who works through the application can rewrite what happened.
revoke update, delete on audit_entry, audit_seal from forecourt_app;
