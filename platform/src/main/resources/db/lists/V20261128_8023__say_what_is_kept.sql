-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table saved_view is '保存的列表视图 | lists, narrowed, sorted and laid out in a way somebody needs again';
comment on column saved_view.owner_id is '创建人 | who made it';
comment on column saved_view.list is '列表地址，如 sales/leads | the address of the list, e.g. sales/leads';
comment on column saved_view.name is '视图名称 | what it is called';
comment on column saved_view.query is '筛选与排序，如 f.status=NEW&sort=-received | what its address asks for, e.g. f.status=NEW&sort=-received #personal';
comment on column saved_view.sharing is '共享范围 | who else sees it';
comment on column saved_view.store_id is '共享给的门店 | with which store it is shared, if with one';

comment on table list_layout is '各人的列表列设置 | how people like their lists';
comment on column list_layout.employee_id is '所属员工 | whose it is';
comment on column list_layout.list is '列表地址 | the address of the list';
comment on column list_layout.shown_columns is '显示的列及顺序；空为默认 | names, in order; empty for the usual ones';
comment on column list_layout.column_widths is '列宽（像素），如 name:240,phone:120 | pixels, e.g. name:240,phone:120';
comment on column list_layout.view_id is '默认打开的视图 | the view in which the list opens';
