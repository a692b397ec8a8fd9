alter table employee add column number text;
alter table employee add column email text;
comment on column employee.number is 'as the payroll counts him';
create unique index employee_number on employee (tenant_id, number);
create unique index employee_email on employee (tenant_id, email);
