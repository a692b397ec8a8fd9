create table sales_rulebook (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  consultant_bp int not null,
  manager_bp int not null,
  director_bp int not null,
  cadence_n_days int not null,
  cadence_h_days int not null,
  cadence_a_days int not null,
  cadence_b_days int not null,
  cadence_c_days int not null,
  reservation_days int not null,
  answer_minutes int not null,
  auto_assign boolean not null,
  primary key (tenant_id, id),
  -- a group has one
  unique (tenant_id)
);
call public.wall('sales_rulebook');

create table sales_status_change (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  subject text not null,
  subject_id uuid not null,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  by_id uuid,
  role text,
  reason text,
  primary key (tenant_id, id)
);
create index sales_status_change_subject on sales_status_change (tenant_id, subject_id, id);
call public.wall('sales_status_change');

create table opportunity (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  owner_id uuid not null,
  customer_id uuid not null,
  interest text not null,
  trim_id uuid,
  value_fen bigint not null,
  stage text not null,
  stage_since timestamptz not null,
  grade text,
  opened_at timestamptz not null,
  next_type text,
  next_due timestamptz,
  next_note text,
  next_rule text,
  last_done text,
  last_done_at timestamptz,
  last_contact_at timestamptz,
  contacts int not null,
  effective_contacts int not null,
  stage_before_loss text,
  loss_reason text,
  competitor text,
  loss_asked_by_id uuid,
  lost_at timestamptz,
  open_key text,
  primary key (tenant_id, id),
  unique (tenant_id, open_key),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index opportunity_store on opportunity (tenant_id, store_id, stage);
create index opportunity_owner on opportunity (tenant_id, owner_id, stage);
create index opportunity_customer on opportunity (tenant_id, customer_id);
-- what the nightly check looks for
create index opportunity_idle on opportunity (tenant_id, stage) where next_due is null;
call public.wall('opportunity');

create table opportunity_contact (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  opportunity_id uuid not null,
  kind text not null,
  effective boolean not null,
  content text not null,
  at timestamptz not null,
  by_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id)
);
create index opportunity_contact_opportunity on opportunity_contact (tenant_id, opportunity_id, id);
call public.wall('opportunity_contact');

create table lead (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  owner_id uuid,
  channel text not null,
  source text not null,
  campaign text not null,
  name text not null,
  phone text not null,
  interest text not null,
  note text not null,
  status text not null,
  received_at timestamptz not null,
  last_touch_at timestamptz not null,
  assigned_at timestamptz,
  first_response_at timestamptz,
  unanswered int not null,
  reason text,
  opportunity_id uuid,
  merged_into_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id),
  foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references lead (tenant_id, id)
);
create index lead_store on lead (tenant_id, store_id, received_at);
create index lead_owner on lead (tenant_id, owner_id, status);
create index lead_phone on lead (tenant_id, store_id, phone);
create index lead_opportunity on lead (tenant_id, opportunity_id);
call public.wall('lead');

create table lead_touch (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  lead_id uuid not null,
  kind text not null,
  channel text not null,
  source text not null,
  campaign text not null,
  note text not null,
  at timestamptz not null,
  by_id uuid,
  capture_key text,
  primary key (tenant_id, id),
  unique (tenant_id, capture_key),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index lead_touch_lead on lead_touch (tenant_id, lead_id, id);
call public.wall('lead_touch');

create table vehicle_order (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  number text not null,
  store_id uuid not null,
  owner_id uuid not null,
  customer_id uuid not null,
  opportunity_id uuid,
  channel text not null,
  trim_id uuid not null,
  model text not null,
  colour text not null,
  list_fen bigint not null,
  price_fen bigint not null,
  total_fen bigint not null,
  discount_bp int not null,
  status text not null,
  status_since timestamptz not null,
  authority text,
  asked_by_id uuid,
  asked_at timestamptz,
  approved_by_id uuid,
  rejection text,
  deposit_fen bigint,
  deposit_key text,
  vehicle_id uuid,
  vin text,
  reserved_until timestamptz,
  funding text,
  plate text,
  inspection text not null,
  inspection_note text,
  checklist text not null,
  credit_by_id uuid,
  confirmed_on date,
  cancelled_on date,
  delivered_on date,
  cost_fen bigint,
  cancel_asked_by_id uuid,
  cancel_asked_at timestamptz,
  cancel_reason text,
  draft_key text,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  unique (tenant_id, draft_key),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, owner_id) references employee (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, opportunity_id) references opportunity (tenant_id, id),
  foreign key (tenant_id, vehicle_id) references vehicle (tenant_id, id)
);
create index vehicle_order_store on vehicle_order (tenant_id, store_id, status);
create index vehicle_order_owner on vehicle_order (tenant_id, owner_id, status);
create index vehicle_order_customer on vehicle_order (tenant_id, customer_id);
create index vehicle_order_opportunity on vehicle_order (tenant_id, opportunity_id);
-- one active order per car, whatever the stock says
create unique index vehicle_order_car on vehicle_order (tenant_id, vehicle_id)
  where status in ('ALLOCATED', 'FUNDED', 'INVOICED', 'REGISTERED', 'DELIVERED', 'CLOSED');
call public.wall('vehicle_order');

create table vehicle_order_line (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  order_id uuid not null,
  position int not null,
  kind text not null,
  text text not null,
  amount_fen bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, order_id) references vehicle_order (tenant_id, id)
);
create index vehicle_order_line_order on vehicle_order_line (tenant_id, order_id, position);
call public.wall('vehicle_order_line');
