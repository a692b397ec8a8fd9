-- What was counted before figures carried a person. The walls hide all groups' rows from their owner
-- too, so they are lowered for this.
alter table opportunity no force row level security;
alter table vehicle_order no force row level security;
alter table figure_day no force row level security;
alter table figure_delta no force row level security;

update opportunity set opened_for_id = owner_id where opened_for_id is null;
update vehicle_order set sold_by_id = owner_id
where sold_by_id is null and confirmed_on is not null;

delete from figure_delta
where kpi in ('OPPORTUNITIES', 'ORDERS', 'DELIVERIES', 'REVENUE', 'GROSS');
delete from figure_day
where kpi in ('OPPORTUNITIES', 'ORDERS', 'DELIVERIES', 'REVENUE', 'GROSS');

insert into figure_day (tenant_id, store_id, owner_id, day, kpi, amount)
select tenant_id, store_id, owner_id, day, kpi, sum(amount)
from (
  select tenant_id, store_id, opened_for_id as owner_id,
    (opened_at at time zone 'Asia/Shanghai')::date as day, 'OPPORTUNITIES' as kpi,
    1::bigint as amount
  from opportunity
  union all
  select tenant_id, store_id, sold_by_id, confirmed_on, 'ORDERS', 1
  from vehicle_order where confirmed_on is not null
  union all
  select tenant_id, store_id, sold_by_id, cancelled_on, 'ORDERS', -1
  from vehicle_order where confirmed_on is not null and cancelled_on is not null
  union all
  select tenant_id, store_id, owner_id, delivered_on, 'DELIVERIES', 1
  from vehicle_order where delivered_on is not null
  union all
  select tenant_id, store_id, owner_id, delivered_on, 'REVENUE', price_fen
  from vehicle_order where delivered_on is not null
  union all
  select tenant_id, store_id, owner_id, delivered_on, 'GROSS', price_fen - cost_fen
  from vehicle_order where delivered_on is not null
) past
group by 1, 2, 3, 4, 5;

alter table opportunity force row level security;
alter table vehicle_order force row level security;
alter table figure_day force row level security;
alter table figure_delta force row level security;
