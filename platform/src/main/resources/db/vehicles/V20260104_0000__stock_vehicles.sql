create table vehicle_trim (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  brand text not null,
  series text not null,
  trim text not null,
  list_price_fen bigint not null check (list_price_fen > 0),
  electric boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, brand, series, trim)
);
call public.wall('vehicle_trim');

create table vehicle (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  vin text not null,
  trim_id uuid not null,
  colour text not null,
  cost_fen bigint not null,
  status text not null,
  stocked_at timestamptz,
  order_id uuid,
  order_number text,
  reserved_until timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, vin),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, trim_id) references vehicle_trim (tenant_id, id)
);
create index vehicle_store on vehicle (tenant_id, store_id, status);
create unique index vehicle_of_order on vehicle (tenant_id, order_id) where order_id is not null;
call public.wall('vehicle');

create table vehicle_movement (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  vehicle_id uuid not null,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  who text not null,
  reason text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, vehicle_id) references vehicle (tenant_id, id)
);
create index vehicle_movement_vehicle on vehicle_movement (tenant_id, vehicle_id, id desc);
call public.wall('vehicle_movement');
