-- A figure counts for somebody where there is one; what a store did as a whole counts for nobody.
alter table figure_delta add column owner_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table figure_day add column owner_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table figure_day drop constraint figure_day_pkey;
alter table figure_day add primary key (tenant_id, kpi, day, store_id, owner_id);
