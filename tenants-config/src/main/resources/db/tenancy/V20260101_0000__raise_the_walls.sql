-- Every table of a group calls this once: rows are seen, changed and added only for the group that
-- the transaction is set to, also by the table's owner.
create procedure public.wall(walled regclass)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('alter table %s force row level security', walled);
  execute format(
    'create policy tenant on %s using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)'
    ' with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', walled);
end
$$;
