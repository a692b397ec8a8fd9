-- The daily sums once more by month, so that a year of many people is few rows.
create table figure_month (
  tenant_id uuid not null,
  store_id uuid not null,
  owner_id uuid not null,
  month date not null,
  kpi text not null,
  amount bigint not null,
  primary key (tenant_id, kpi, month, store_id, owner_id)
);

-- The walls hide all groups' rows from their owner too, so they are lowered for this.
alter table figure_day no force row level security;
insert into figure_month (tenant_id, store_id, owner_id, month, kpi, amount)
select tenant_id, store_id, owner_id, date_trunc('month', day), kpi, sum(amount)
from figure_day group by 1, 2, 3, 4, 5;
alter table figure_day force row level security;

call public.wall('figure_month');

comment on table figure_month is '按门店、人员、月的指标汇总 | figures of a month, by store and person';
comment on column figure_month.store_id is '门店 | store';
comment on column figure_month.owner_id is '归属员工；全零为门店整体 | person; all zeros for the store as a whole';
comment on column figure_month.month is '月份（当月一日） | month, as its first day';
comment on column figure_month.kpi is '指标 | which figure';
comment on column figure_month.amount is '数值（件或分） | how much, pieces or fen #GROSS';
