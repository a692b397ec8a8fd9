create table notification (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  kind text not null,
  severity text not null,
  at timestamptz not null,
  key text not null,
  args text[] not null,
  link text not null,
  once text,
  quiet boolean not null,
  read_at timestamptz,
  escalated_at timestamptz,
  instead_of_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, once),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
comment on column notification.once is 'what may be told only once to the same person';
comment on column notification.instead_of_id is 'who did not look at it in time, if it was taken further up';
comment on column notification.quiet is 'wanted in the daily digest only: the bell does not count it';
create index notification_mine on notification (tenant_id, employee_id, id desc);
create index notification_unread on notification (tenant_id, employee_id)
  where read_at is null and not quiet;
create index notification_forgotten on notification (tenant_id, at)
  where severity = 'CRITICAL' and read_at is null and escalated_at is null;
create index notification_open on notification (tenant_id, link, kind) where read_at is null;
create index notification_old on notification (tenant_id, read_at) where read_at is not null;
call public.wall('notification');

create table notification_choice (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  kind text not null,
  channel text not null,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, kind),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
call public.wall('notification_choice');

create table notification_wishes (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  digest boolean not null,
  language text not null,
  feed_token_hash text,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id),
  unique (tenant_id, feed_token_hash),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
comment on column notification_wishes.feed_token_hash is 'of the secret in the address of the calendar; null while there is none';
call public.wall('notification_wishes');

create table letter (
  id uuid not null,
  tenant_id uuid not null,
  version int not null,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  employee_id uuid not null,
  day date,
  notification_id uuid,
  state text not null,
  state_since timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, employee_id, day),
  unique (tenant_id, notification_id),
  foreign key (tenant_id, employee_id) references employee (tenant_id, id)
);
comment on table letter is 'an e-mail: the digest of a day, or one notification';
call public.wall('letter');
