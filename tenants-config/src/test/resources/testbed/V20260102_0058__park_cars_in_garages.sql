create table garage (
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
call public.wall('garage');

create table car (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  garage_id uuid not null,
  plate text not null,
  primary key (tenant_id, id),
  constraint car_stands_in_garage foreign key (tenant_id, garage_id) references garage (tenant_id, id)
);
call public.wall('car');
create index car_garage on car (tenant_id, garage_id);

create view parked with (security_invoker = true) as
  select c.tenant_id, c.plate, g.name from car c join garage g using (tenant_id);
grant select on parked to forecourt_app;
