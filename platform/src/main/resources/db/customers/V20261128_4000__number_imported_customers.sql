alter table customer add column number text;
comment on column customer.number is 'what the system calls him from which he was imported';
create unique index customer_number on customer (tenant_id, number);
