create table saved_view (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  owner_id uuid not null,
  list text not null,
  name text not null,
  query text not null,
  sharing text not null,
  store_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, owner_id, list, name),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
comment on column saved_view.list is 'the address of the list, e.g. sales/leads';
comment on column saved_view.query is 'what its address asks for, e.g. f.status=NEW&sort=-received';
comment on column saved_view.store_id is 'with which store it is shared, if with one';
create index saved_view_list on saved_view (tenant_id, list);
call public.wall('saved_view');

create table list_layout (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  list text not null,
  shown_columns text not null,
  column_widths text not null,
  view_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, list),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  foreign key (tenant_id, view_id) references saved_view (tenant_id, id)
);
comment on column list_layout.shown_columns is 'names, in order; empty for the usual ones';
comment on column list_layout.column_widths is 'pixels, e.g. name:240,phone:120';
comment on column list_layout.view_id is 'the view in which the list opens';
create index list_layout_view on list_layout (tenant_id, view_id) where view_id is not null;
call public.wall('list_layout');
