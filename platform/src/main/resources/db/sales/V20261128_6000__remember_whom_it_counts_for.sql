alter table opportunity add column opened_for_id uuid;
comment on column opportunity.opened_for_id is 'whose it was when it was opened; null in rows from before: the owner';
alter table vehicle_order add column sold_by_id uuid;
comment on column vehicle_order.sold_by_id is 'whose it was when it became binding; null in rows from before: the owner';
