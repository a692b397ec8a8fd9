create table control.account (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null
);
create unique index account_email on control.account (lower(email));

create table control.membership (
  tenant_id uuid not null,
  account_id uuid not null references control.account (id),
  employee_id uuid not null,
  active boolean not null,
  created_at timestamptz not null,
  primary key (tenant_id, account_id),
  unique (tenant_id, employee_id)
);
create index membership_account on control.membership (account_id);

-- Changes with every change of grants and of the organisation, so that a session notices at its
-- next request. Random rather than counted: a number that was rolled back never comes again.
create table control.scope_stamp (
  tenant_id uuid primary key,
  stamp bigint not null
);

create table role_grant (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  role text not null,
  unit_id uuid,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, employee_id, role, unit_id)
);
comment on column role_grant.unit_id is 'null: where the employee works, or the whole group';
call public.wall('role_grant');

create table invitation (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  email text not null,
  name text not null,
  role text not null,
  token_hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
call public.wall('invitation');

create table api_token (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  account_id uuid not null,
  grant_id uuid not null,
  name text not null,
  hash text not null,
  hint text not null,
  may_write boolean not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, hash)
);
call public.wall('api_token');
