create table recent_item (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  kind text not null,
  item_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, kind, item_id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
create index recent_item_latest on recent_item (tenant_id, employee_id, updated_at desc);
call public.wall('recent_item');
