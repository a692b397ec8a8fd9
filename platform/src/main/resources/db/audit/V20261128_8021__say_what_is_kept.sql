-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table audit_entry is '审计记录：每次变更一行，只增不改 | a row for each change, added by the transaction that makes it; never changed';
comment on column audit_entry.at is '时刻 | when';
comment on column audit_entry.employee_id is '操作员工；空为系统 | who did it; null for the system';
comment on column audit_entry.who is '操作人姓名（当时） | his name then #personal';
comment on column audit_entry.role is '操作时的角色 | role he acted in';
comment on column audit_entry.store_id is '相关门店 | store it is about';
comment on column audit_entry.entity is '对象类别 | kind of record';
comment on column audit_entry.record_id is '对象编号 | which record';
comment on column audit_entry.kind is '新增、修改或删除 | created, changed or removed';
comment on column audit_entry.changes is '变更前后（签名的文本，手机号等隐去由读取时决定） | what it was before and after, as the text that was signed; who reads it sees what his field rights allow #personal';
comment on column audit_entry.request is '请求编号 | request that caused it, as logs name it';
comment on column audit_entry.mark is '内容签名 | signature of the row';

comment on table audit_seal is '审计链，使删除与篡改可被发现 | chain over the rows, by which removals and changes are found';
comment on column audit_seal.seq is '链上序号 | place in the chain';
comment on column audit_seal.entry_id is '审计记录 | the row';
comment on column audit_seal.hash is '与前一环相连的散列 | hash over the row and the link before';
comment on column audit_seal.sealed_at is '入链时刻 | when it was sealed';

comment on table export_record is '导出记录：谁导出了哪个列表 | who took which list out of the system; never changed';
comment on column export_record.at is '时刻 | when';
comment on column export_record.employee_id is '导出人 | who';
comment on column export_record.who is '导出人姓名（当时） | his name then #personal';
comment on column export_record.role is '导出时的角色 | role he acted in';
comment on column export_record.store_id is '相关门店 | store he looked at';
comment on column export_record.list is '列表地址 | path of the list';
comment on column export_record.filter is '列表的筛选条件 | query of the list #personal';
comment on column export_record.row_count is '导出行数 | how many rows';
