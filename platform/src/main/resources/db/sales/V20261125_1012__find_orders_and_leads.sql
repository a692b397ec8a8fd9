alter table vehicle_order
  add column number_tail text collate "C" not null generated always as (reverse(number)) stored;
create index vehicle_order_number_tail on vehicle_order (tenant_id, number_tail);

alter table lead
  add column phone_tail text collate "C" not null generated always as (reverse(phone)) stored,
  add column found_by text not null generated always as (
    lower(regexp_replace(name, '\s', '', 'g'))) stored;
create index lead_phone_tail on lead (tenant_id, phone_tail);
create index lead_found_by on lead using gin (tenant_id, bigrams(found_by));

-- As for customers: the operators of the index above are not leakproof, so a role that may pass the
-- wall searches, for the group that the transaction is set to, and answers with ids alone.
grant select on lead to forecourt_search;
grant create on schema public to forecourt_search;

create function search_lead(word text, stores uuid[], owners uuid[], unowned boolean, most int)
returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with hit as materialized (
    select id from lead
    where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      and bigrams(found_by) @> bigrams(word) and strpos(found_by, word) > 0
      and length(word) > 1
      and store_id = any (stores)
      and (owners is null or owner_id = any (owners) or unowned and owner_id is null))
  select id from hit order by id desc limit most
$$;
alter function search_lead(text, uuid[], uuid[], boolean, int) owner to forecourt_search;

revoke create on schema public from forecourt_search;
set local role forecourt_search;
revoke all on function search_lead(text, uuid[], uuid[], boolean, int) from public;
grant execute on function search_lead(text, uuid[], uuid[], boolean, int) to forecourt_app;
reset role;
