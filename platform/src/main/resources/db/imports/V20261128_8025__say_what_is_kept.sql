-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table import_job is '数据导入任务 | files that are taken in';
comment on column import_job.kind is '导入内容 | what is in it: customers, vehicles, staff …';
comment on column import_job.store_id is '未写门店的行归属；空为全集团 | store of rows that name none; null if the whole group is meant';
comment on column import_job.file_name is '文件名 | what the file is called';
comment on column import_job.fingerprint is '文件内容散列 | of the file''s content; the same file is taken in once at a time';
comment on column import_job.headers is '表头 | headings of the table';
comment on column import_job.signature is '表头散列，据此沿用上次的对应 | of the headings, by which a mapping is remembered';
comment on column import_job.row_count is '行数 | rows in the file';
comment on column import_job.mapping is '各列对应的字段 | which heading is which field';
comment on column import_job.state is '进度状态 | how far it has come';
comment on column import_job.round is '检查与运行的次数，旧指令据此作废 | counts checks and runs, so that an order for an earlier one does nothing';
comment on column import_job.account_id is '上传账号 | account that uploaded it';
comment on column import_job.employee_id is '上传员工 | who uploaded it';
comment on column import_job.grant_id is '写入时所用角色 | the role in which the rows are taken in';
comment on column import_job.finished_at is '完成时刻 | when it was done';
comment on column import_job.failure is '中止原因 | why it stopped';
comment on column import_job.added is '新增行数 | rows that became new records';
comment on column import_job.changed is '更新行数 | rows that changed a record';
comment on column import_job.unchanged is '未变行数 | rows that said nothing new';
comment on column import_job.refused is '拒绝行数 | rows that were refused';

comment on table import_file is '导入文件内容，处理完即删 | what is imported, until it is';
comment on column import_file.import_id is '导入任务 | the import';
comment on column import_file.content is '文件内容 | the file #personal';

comment on table import_progress is '导入进度 | how far an import has come';
comment on column import_progress.import_id is '导入任务 | the import';
comment on column import_progress.done is '已处理到的行 | the last row of the file that was dealt with';
comment on column import_progress.added is '新增行数 | rows that became new records';
comment on column import_progress.changed is '更新行数 | rows that changed a record';
comment on column import_progress.unchanged is '未变行数 | rows that said nothing new';
comment on column import_progress.refused is '拒绝行数 | rows that were refused';

comment on table import_row is '文件前几行及被拒绝的行，保留三十天 | the first rows of a file, and all that were refused; for thirty days';
comment on column import_row.import_id is '导入任务 | the import';
comment on column import_row.row_number is '行号 | its place in the file';
comment on column import_row.effect is '处理结果 | what it does: adds, changes, nothing, refused';
comment on column import_row.cells is '单元格内容 | what is in it #personal';
comment on column import_row.changes is '变更前后 | what it changes #personal';
comment on column import_row.reasons is '拒绝原因 | why it was refused';
