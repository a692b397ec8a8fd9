-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table figure_delta is '经营指标的每笔增减，稍后并入日汇总 | each change of a figure, appended where it happens and folded into figure_day';
comment on column figure_delta.store_id is '门店 | store it counts for';
comment on column figure_delta.owner_id is '归属员工；全零为门店整体 | person it counts for; all zeros for the store as a whole';
comment on column figure_delta.day is '营业日 | business day';
comment on column figure_delta.kpi is '指标 | which figure';
comment on column figure_delta.amount is '增减量（件或分） | how much more or less, pieces or fen #GROSS';

comment on table figure_day is '按门店、人员、日的指标汇总 | figures of a day, by store and person';
comment on column figure_day.store_id is '门店 | store';
comment on column figure_day.owner_id is '归属员工；全零为门店整体 | person; all zeros for the store as a whole';
comment on column figure_day.day is '营业日 | business day';
comment on column figure_day.kpi is '指标 | which figure';
comment on column figure_day.amount is '数值（件或分） | how much, pieces or fen #GROSS';

comment on table store_goal is '门店月度目标 | what stores are to reach in a month';
comment on column store_goal.store_id is '门店 | the store';
comment on column store_goal.month is '月份（当月一日） | month, as its first day';
comment on column store_goal.kpi is '指标 | which figure';
comment on column store_goal.amount is '目标值（件或分） | how much, pieces or fen';
