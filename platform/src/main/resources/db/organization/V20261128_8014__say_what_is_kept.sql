-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table region is '区域 | regions of the group, which hold stores';
comment on column region.name is '区域名称 | what it is called';
comment on column region.closed is '是否已停用 | whether nothing new comes there any more';

comment on table store is '门店 | stores, each of one brand in one city';
comment on column store.region_id is '所属区域 | the region it belongs to';
comment on column store.code is '门店代码 | short name, e.g. CD-A';
comment on column store.mark is '单据编号中的门店代码（去掉连字符） | the code without hyphens, as document numbers carry it';
comment on column store.name is '门店名称 | what it is called';
comment on column store.brand is '经营品牌 | brand it sells';
comment on column store.city is '所在城市 | city it is in';
comment on column store.closed is '是否已停业 | whether it has closed';
comment on column store.span_least is '一名团队经理至少带领的顾问数 | consultants a team manager should lead at least';
comment on column store.span_most is '一名团队经理至多带领的顾问数 | consultants a team manager should lead at most';

comment on table department is '部门 | departments of stores';
comment on column department.store_id is '所属门店 | the store it belongs to';
comment on column department.name is '部门名称 | what it is called';
comment on column department.closed is '是否已撤销 | whether it was closed';

comment on table team is '团队 | teams of stores, mostly of consultants';
comment on column team.store_id is '所属门店 | the store it belongs to';
comment on column team.department_id is '所属部门 | the department it belongs to';
comment on column team.name is '团队名称 | what it is called';
comment on column team.manager_id is '团队经理 | who leads it';
comment on column team.closed is '是否已撤销 | whether it was closed';

comment on table employee is '员工 | people on the staff, whether or not they sign in';
comment on column employee.name is '姓名 | what he is called #personal';
comment on column employee.number is '工号 | his number, as the payroll counts him #personal';
comment on column employee.email is '工作邮箱 | his e-mail address at work #personal';
comment on column employee.store_id is '任职门店；空为总部 | store he works in; null at headquarters';
comment on column employee.department_id is '任职部门 | department he works in';
comment on column employee.team_id is '任职团队 | team he works in';
comment on column employee.position is '岗位 | what he is employed as';
comment on column employee.active is '是否在职 | false once he has left';
comment on column employee.last_day is '最后工作日（已定离职时） | his last day, once it is settled that he leaves #personal';

comment on table posting is '任职经历及已排定的调动 | where somebody works from one day to another: his history, and what is planned';
comment on column posting.employee_id is '员工 | whose it is';
comment on column posting.store_id is '门店；空为总部 | store; null at headquarters';
comment on column posting.department_id is '部门 | department';
comment on column posting.team_id is '团队 | team';
comment on column posting.position is '岗位 | what he is employed as there';
comment on column posting.from_day is '起始日 | first day of it';
comment on column posting.to_day is '最后一天；空为仍在任 | the last day of it; null while it lasts';
comment on column posting.planned is '是否为尚未开始的调动 | whether it is still to begin';

comment on table absence is '员工休假及代理人 | when somebody is away, and who stands in for him';
comment on column absence.employee_id is '休假员工 | who is away #personal';
comment on column absence.delegate_id is '代理人 | who stands in for him';
comment on column absence.from_day is '起始日 | first day of it';
comment on column absence.to_day is '最后一天 | the last day of it';
comment on column absence.reason is '原因 | why #personal';

comment on table document_counter is '单据连续编号的计数 | numbers documents without gaps, for each store, kind and month';
comment on column document_counter.store_id is '门店 | the store';
comment on column document_counter.prefix is '单据类别前缀 | the kind of document, as its number begins';
comment on column document_counter.month is '所属月份（当月一日） | month, as its first day';
comment on column document_counter.last is '最近用到的序号 | the last number given';
