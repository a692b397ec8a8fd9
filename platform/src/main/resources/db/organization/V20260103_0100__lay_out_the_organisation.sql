create table region (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  name text not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
call public.wall('region');

create table store (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  region_id uuid not null,
  code text not null,
  mark text not null,
  name text not null,
  brand text not null,
  city text not null,
  primary key (tenant_id, id),
  unique (tenant_id, mark),
  foreign key (tenant_id, region_id) references region (tenant_id, id)
);
comment on column store.mark is 'the code without hyphens, as document numbers carry it';
create index store_region on store (tenant_id, region_id);
call public.wall('store');

create table team (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  name text not null,
  manager_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
create index team_store on team (tenant_id, store_id);
call public.wall('team');

create table employee (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  name text not null,
  store_id uuid,
  team_id uuid,
  position text not null,
  active boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index employee_store on employee (tenant_id, store_id);
create index employee_team on employee (tenant_id, team_id);
call public.wall('employee');

alter table team
  add foreign key (tenant_id, manager_id) references employee (tenant_id, id);

create table document_counter (
  tenant_id uuid not null,
  store_id uuid not null,
  prefix text not null,
  month date not null,
  last int not null,
  primary key (tenant_id, store_id, prefix, month),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
call public.wall('document_counter');
