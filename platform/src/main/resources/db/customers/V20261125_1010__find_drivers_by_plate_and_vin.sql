-- The last characters are asked for, so texts are kept back to front, in the order of bytes: ranges
-- of them are found in an index even under row-level security.
alter table customer_vehicle
  add column vin_tail text collate "C" not null generated always as (reverse(vin)) stored,
  add column plate_tail text collate "C" generated always as (
    reverse(regexp_replace(upper(plate), '[\s·•.-]', '', 'g'))) stored;
create index customer_vehicle_vin_tail on customer_vehicle (tenant_id, vin_tail);
create index customer_vehicle_plate_tail on customer_vehicle (tenant_id, plate_tail);
