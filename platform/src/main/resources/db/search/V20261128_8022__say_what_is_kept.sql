-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table recent_item is '各人最近查看的记录 | what people looked at last';
comment on column recent_item.employee_id is '查看人 | who';
comment on column recent_item.kind is '记录类别 | kind of record';
comment on column recent_item.item_id is '记录编号 | which record';
