create table control.dealer_group (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  access text not null,
  plan text not null,
  stores int not null check (stores > 0),
  colour text not null,
  has_logo boolean not null,
  brand_version int not null,
  founder_account uuid not null,
  founder_name text not null,
  sign_up_key text not null unique,
  signed_up_at timestamptz not null,
  provisioned_at timestamptz,
  silo_url text,
  silo_user text,
  silo_password text,
  version int not null
);
create index dealer_group_siloed on control.dealer_group (id) where silo_url is not null;

create table control.group_logo (
  group_id uuid primary key references control.dealer_group (id),
  media_type text not null,
  image bytea not null
);

-- Stands in the database where the group lives, written together with what the step did; so it
-- cannot refer to the group, which a database of its own does not know.
create table control.provisioning_step (
  group_id uuid not null,
  name text not null,
  done_at timestamptz not null,
  primary key (group_id, name)
);
