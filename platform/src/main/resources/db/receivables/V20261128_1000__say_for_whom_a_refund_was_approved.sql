alter table refund add column approved_for_id uuid;
alter table refund
  add foreign key (tenant_id, approved_for_id) references employee (tenant_id, id);
comment on column refund.approved_for_id is 'who was absent, if somebody stood in for him';
