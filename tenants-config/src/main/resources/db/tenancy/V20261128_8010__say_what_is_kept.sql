-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table control.event_publication is '待投递的业务事件（发件箱），与业务在同一事务写入 | business events waiting for their listeners, stored in the transaction that caused them (Spring Modulith)';
comment on column control.event_publication.listener_id is '要通知的监听者 | the listener it is for';
comment on column control.event_publication.event_type is '事件的 Java 类型 | Java type of the event';
comment on column control.event_publication.serialized_event is '事件内容（JSON，含集团） | the event as JSON, with its group #personal';
comment on column control.event_publication.publication_date is '发生时刻 | when it happened';
comment on column control.event_publication.completion_date is '监听者处理完的时刻；空为未完成 | when the listener had dealt with it; null until then';
comment on column control.event_publication.status is '投递状态 | state of the delivery';
comment on column control.event_publication.completion_attempts is '已尝试次数 | attempts so far';
comment on column control.event_publication.last_resubmission_date is '最近一次重投时刻 | when it was last given to the listener again';

comment on table control.scheduled_tasks is '后台任务及其下次执行时间（db-scheduler） | background jobs and when they run next (db-scheduler)';
comment on column control.scheduled_tasks.task_name is '任务名称 | which job';
comment on column control.scheduled_tasks.task_instance is '任务实例，通常为对象编号 | what it works on, mostly an id';
comment on column control.scheduled_tasks.task_data is '任务参数 | what the job has to know';
comment on column control.scheduled_tasks.execution_time is '下次执行时刻 | when it is due';
comment on column control.scheduled_tasks.picked is '是否正在执行 | whether a node works on it';
comment on column control.scheduled_tasks.picked_by is '执行节点 | the node that does';
comment on column control.scheduled_tasks.last_success is '最近成功时刻 | when it last went well';
comment on column control.scheduled_tasks.last_failure is '最近失败时刻 | when it last failed';
comment on column control.scheduled_tasks.consecutive_failures is '连续失败次数 | failures since it last went well';
comment on column control.scheduled_tasks.last_heartbeat is '执行节点的最近心跳 | last sign of life of the node that works on it';
comment on column control.scheduled_tasks.priority is '优先级，大者先 | the higher, the sooner';
