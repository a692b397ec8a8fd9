-- Run once by a superuser in the database of Forecourt; running it again changes nothing.
-- Passwords are set by whoever runs it (the local launcher, the tests, the operator).
do $$
begin
  if not exists (select from pg_roles where rolname = 'forecourt_owner') then
    create role forecourt_owner login nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'forecourt_app') then
    create role forecourt_app login nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'forecourt_search') then
    create role forecourt_search nologin nosuperuser bypassrls;
  end if;
end
$$;

create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists btree_gist;

create schema if not exists control authorization forecourt_owner;
alter schema public owner to forecourt_owner;
revoke all on schema public from public;
grant usage on schema public, control to forecourt_app;
grant usage on schema public to forecourt_search;
grant forecourt_search to forecourt_owner;

alter default privileges for role forecourt_owner in schema public
  grant select, insert, update, delete on tables to forecourt_app;
alter default privileges for role forecourt_owner in schema control
  grant select, insert, update, delete on tables to forecourt_app;
alter default privileges for role forecourt_owner in schema public
  grant usage on sequences to forecourt_app;
