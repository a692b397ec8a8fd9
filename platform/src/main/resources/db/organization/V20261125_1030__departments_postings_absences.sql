-- Nothing is deleted that documents may name: what is given up is closed.
alter table region add column closed boolean not null default false;
alter table store add column closed boolean not null default false;
alter table store add column span_least int not null default 5;
alter table store add column span_most int not null default 6;
comment on column store.span_most is 'consultants a team manager should lead at most, span_least at least';

create table department (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  store_id uuid not null,
  name text not null,
  closed boolean not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id)
);
create index department_store on department (tenant_id, store_id);
call public.wall('department');

alter table team add column closed boolean not null default false;
alter table team add column department_id uuid;
alter table team add foreign key (tenant_id, department_id) references department (tenant_id, id);
create index team_manager on team (tenant_id, manager_id);

alter table employee add column department_id uuid;
alter table employee add column last_day date;
alter table employee
  add foreign key (tenant_id, department_id) references department (tenant_id, id);
create index employee_last_day on employee (tenant_id, last_day) where active;

create table posting (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  store_id uuid,
  department_id uuid,
  team_id uuid,
  position text not null,
  from_day date not null,
  to_day date,
  planned boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, from_day),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  foreign key (tenant_id, store_id) references store (tenant_id, id),
  foreign key (tenant_id, department_id) references department (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
comment on column posting.to_day is 'the last day of it; null while it lasts';
create index posting_store on posting (tenant_id, store_id, from_day);
create index posting_planned on posting (tenant_id, from_day) where planned;

-- Whoever is on the staff already has been where he is since he was hired. The wall hides the rows
-- of all groups from their owner too, so it is lowered for this one statement.
alter table employee no force row level security;
insert into posting (id, tenant_id, version, created_at, updated_at, employee_id, store_id,
  team_id, position, from_day, to_day, planned)
select uuidv7(), tenant_id, 0, now(), now(), id, store_id, team_id, position,
  (created_at at time zone 'Asia/Shanghai')::date,
  case when active then null else (updated_at at time zone 'Asia/Shanghai')::date end, false
from employee;
alter table employee force row level security;
call public.wall('posting');

create table absence (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  delegate_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id),
  foreign key (tenant_id, delegate_id) references employee (tenant_id, id),
  check (from_day <= to_day)
);
comment on column absence.to_day is 'the last day of it';
create index absence_delegate on absence (tenant_id, delegate_id, to_day);
create index absence_employee on absence (tenant_id, employee_id, to_day);
call public.wall('absence');
