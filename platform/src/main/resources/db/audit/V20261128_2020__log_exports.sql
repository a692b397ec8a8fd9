-- Who took which list out of the system. "list" and "filter" are path and query of its address.
create table export_record (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  at timestamptz not null,
  employee_id uuid not null,
  who text not null,
  role text not null,
  store_id uuid,
  list text not null,
  filter text not null,
  row_count bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
create index export_record_at on export_record (tenant_id, at);
call public.wall('export_record');

-- Nobody who works through the application can rewrite it.
revoke update, delete on export_record from forecourt_app;
