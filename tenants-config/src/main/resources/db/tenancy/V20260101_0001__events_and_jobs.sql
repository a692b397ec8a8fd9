-- Spring Modulith's event registry (schema v2) and db-scheduler's jobs. Both are read by pollers
-- that work for no group, so they carry no row-level security; their payloads carry the group.
create table control.event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event on control.event_publication using hash (serialized_event);
create index event_publication_completion_date on control.event_publication (completion_date);

create table control.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on control.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on control.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on control.scheduled_tasks (priority desc, execution_time asc);
