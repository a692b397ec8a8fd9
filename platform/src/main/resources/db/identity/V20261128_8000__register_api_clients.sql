-- Programs that fetch their access themselves (OAuth 2.0, client credentials).
create table api_client (
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
  scopes text not null,
  hash text not null,
  hint text not null,
  previous_hash text,
  previous_until timestamptz,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
call public.wall('api_client');

-- What they fetched, good for a quarter of an hour.
create table access_token (
  tenant_id uuid not null,
  hash text not null,
  client_id uuid not null,
  scopes text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, hash),
  foreign key (tenant_id, client_id) references api_client (tenant_id, id)
);
create index access_token_client on access_token (tenant_id, client_id);
create index access_token_expiry on access_token (tenant_id, expires_at);
call public.wall('access_token');
