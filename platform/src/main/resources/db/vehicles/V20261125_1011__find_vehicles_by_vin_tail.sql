alter table vehicle
  add column vin_tail text collate "C" not null generated always as (reverse(vin)) stored;
create index vehicle_vin_tail on vehicle (tenant_id, vin_tail);
