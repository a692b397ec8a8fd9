-- What happened, appended in the transaction in which it happened; folded into figure_day.
create table figure_delta (
  id uuid not null,
  tenant_id uuid not null,
  store_id uuid not null,
  day date not null,
  kpi text not null,
  amount bigint not null,
  primary key (tenant_id, id)
);
call public.wall('figure_delta');

create table figure_day (
  tenant_id uuid not null,
  store_id uuid not null,
  day date not null,
  kpi text not null,
  amount bigint not null,
  primary key (tenant_id, kpi, day, store_id)
);
call public.wall('figure_day');

create table store_goal (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  month date not null,
  kpi text not null,
  amount bigint not null,
  primary key (tenant_id, id),
  unique (tenant_id, store_id, month, kpi)
);
call public.wall('store_goal');
