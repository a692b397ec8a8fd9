create table import_job (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  kind text not null,
  store_id uuid,
  file_name text not null,
  fingerprint text not null,
  headers text[] not null,
  signature text not null,
  row_count int not null,
  mapping text[] not null,
  state text not null,
  round int not null,
  account_id uuid not null,
  employee_id uuid not null,
  grant_id uuid not null,
  finished_at timestamptz,
  failure text,
  added int not null,
  changed int not null,
  unchanged int not null,
  refused int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
comment on column import_job.store_id is 'of rows that name none; null if the whole group is meant';
comment on column import_job.round is 'counts checks and runs, so that an order for an earlier one does nothing';
comment on column import_job.grant_id is 'the role in which the rows are taken in';
create index import_job_signature on import_job (tenant_id, kind, signature);
-- The same file is taken in once at a time, whoever sent it how often.
create unique index import_job_running on import_job (tenant_id, kind, fingerprint)
  where state = 'RUNNING';
call public.wall('import_job');

create table import_file (
  tenant_id uuid not null,
  import_id uuid not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id) references import_job (tenant_id, id)
);
call public.wall('import_file');

create table import_progress (
  tenant_id uuid not null,
  import_id uuid not null,
  done int not null,
  added int not null,
  changed int not null,
  unchanged int not null,
  refused int not null,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id) references import_job (tenant_id, id)
);
comment on column import_progress.done is 'the last row of the file that was dealt with';
call public.wall('import_progress');

create table import_row (
  tenant_id uuid not null,
  import_id uuid not null,
  row_number int not null,
  effect text not null,
  cells text not null,
  changes text not null,
  reasons text not null,
  created_at timestamptz not null,
  primary key (tenant_id, import_id, row_number),
  foreign key (tenant_id, import_id) references import_job (tenant_id, id)
);
comment on table import_row is 'the first rows of a file, and all that were refused; for thirty days';
create index import_row_effect on import_row (tenant_id, import_id, effect, row_number);
create index import_row_age on import_row (tenant_id, created_at);
call public.wall('import_row');
