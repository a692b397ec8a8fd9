create table working_hours (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  whose text not null,
  store_id uuid,
  weekdays text not null,
  opens time not null,
  closes time not null,
  public_holidays boolean not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, whose, store_id),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
call public.wall('working_hours');

create table calendar_day (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid,
  day date not null,
  works boolean not null,
  name text not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, store_id, day),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
call public.wall('calendar_day');

comment on table working_hours is '工作与营业时间 | hours of headquarters, of the stores, or of one store';
comment on column working_hours.whose is '适用范围 | whose they are: headquarters, all stores, or one store';
comment on column working_hours.store_id is '门店；仅单店时有 | the store; null unless they are those of one';
comment on column working_hours.weekdays is '每周工作日，1 为周一 | numbers of the days of the week in order, Monday is 1';
comment on column working_hours.opens is '开始时间 | when a working day begins';
comment on column working_hours.closes is '结束时间；零点为当日结束 | when it ends; midnight is the end of the day';
comment on column working_hours.public_holidays is '是否执行法定节假日 | whether it rests on public holidays and works on the days that make up for them';
comment on table calendar_day is '日历特殊日 | days on which the group or a store does otherwise than the week and the State Council say';
comment on column calendar_day.store_id is '门店；空为全集团 | the store; null for the whole group';
comment on column calendar_day.day is '日期 | the day';
comment on column calendar_day.works is '是否上班 | whether it is a working day; else a day off';
comment on column calendar_day.name is '名称 | why';
