create index notification_unseen on notification (tenant_id, at) where read_at is null;
create index letter_written on letter (tenant_id, state_since);
