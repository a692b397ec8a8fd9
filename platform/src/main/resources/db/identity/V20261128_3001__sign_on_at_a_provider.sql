-- Where a group's people sign in instead of here; at most one.
create table sign_on_provider (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  email_domains text not null,
  active boolean not null,
  other_ways_allowed boolean not null,
  checks_second_factor boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
comment on column sign_on_provider.client_secret is 'sealed with the key of the installation';
comment on column sign_on_provider.email_domains is 'in small letters, with commas between';
comment on column sign_on_provider.checks_second_factor is 'whether the group says that the provider asks for a second factor';
call public.wall('sign_on_provider');

-- Whom the provider means by a subject, as it was when he first came from there.
create table provider_link (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  account_id uuid not null,
  issuer text not null,
  subject text not null,
  primary key (tenant_id, id),
  unique (tenant_id, issuer, subject),
  unique (tenant_id, issuer, account_id)
);
call public.wall('provider_link');
