alter table sales_status_change add column from_owner_id uuid;
alter table sales_status_change add column to_owner_id uuid;
comment on column sales_status_change.from_owner_id is
  'set, with to_owner_id, where it stayed as it was but went from one colleague to another';
