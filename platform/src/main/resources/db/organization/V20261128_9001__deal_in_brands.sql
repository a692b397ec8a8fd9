create table car_brand (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  name text not null,
  place int not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table store_brand (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  brand_id uuid not null,
  place int not null,
  primary key (tenant_id, id),
  unique (tenant_id, store_id, brand_id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, brand_id) references car_brand (tenant_id, id)
);
create index store_brand_brand on store_brand (tenant_id, brand_id);

-- What stores were said to sell becomes the groups' brands; what new stores were given because nobody
-- had said anything does not. The wall hides the rows of all groups from their owner too, so it is
-- lowered meanwhile.
alter table store no force row level security;
insert into car_brand (id, tenant_id, version, created_at, updated_at, name, place)
select uuidv7(), tenant_id, 0, now(), now(), brand,
  row_number() over (partition by tenant_id order by brand)
from (
  select distinct tenant_id, brand from store where brand not in ('多品牌', 'Several makes')
) sold;
insert into store_brand (id, tenant_id, version, created_at, updated_at, store_id, brand_id,
  place)
select uuidv7(), s.tenant_id, 0, now(), now(), s.id, b.id, 0
from store s join car_brand b on b.tenant_id = s.tenant_id and b.name = s.brand;
alter table store force row level security;
alter table store drop column brand;
call public.wall('car_brand');
call public.wall('store_brand');

comment on table store is '门店 | stores, each in one city';
comment on table car_brand is '集团经营的汽车品牌 | brands of cars that the group deals in';
comment on column car_brand.name is '品牌名称 | what the group calls it';
comment on column car_brand.place is '在集团品牌中的顺序 | its place in the order that the group gave its brands';
comment on table store_brand is '门店经营的品牌 | which of the group''s brands a store sells';
comment on column store_brand.store_id is '门店 | the store';
comment on column store_brand.brand_id is '品牌 | the brand';
comment on column store_brand.place is '在本店品牌中的顺序，首个为主营 | its place among those of the store; the first one is its main brand';
