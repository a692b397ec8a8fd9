-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table control.subscription is '集团订阅，以最近一次从 Stripe 读取为准 | what groups pay for, as last read from Stripe';
comment on column control.subscription.group_name is '集团名称（账单抬头） | what bills call the group';
comment on column control.subscription.email is '账单邮箱 | where bills go #personal';
comment on column control.subscription.form_key is '注册表单的防重键 | makes a form that is sent twice one subscription';
comment on column control.subscription.founder is '注册人账号 | account of whoever signed up #personal';
comment on column control.subscription.plan is '套餐 | plan that was chosen';
comment on column control.subscription.stores is '门店数 | stores that are paid for';
comment on column control.subscription.customer is 'Stripe 客户编号 | Stripe''s id of the customer';
comment on column control.subscription.checkout is 'Stripe 结账会话编号 | Stripe''s id of the checkout page';
comment on column control.subscription.checkout_url is '结账页地址 | address of that page';
comment on column control.subscription.checkout_status is '结账会话状态 | state of that page';
comment on column control.subscription.checkout_number is '结账次数，用于防重键 | counts checkout pages, for the idempotency key of the next';
comment on column control.subscription.contract is 'Stripe 订阅编号 | Stripe''s id of the subscription';
comment on column control.subscription.item is 'Stripe 订阅项编号 | Stripe''s id of its one item';
comment on column control.subscription.status is 'Stripe 订阅状态 | state of the subscription, as Stripe says it';
comment on column control.subscription.trial_end is '试用截止 | end of the trial';
comment on column control.subscription.period_end is '本期截止 | end of the present period';
comment on column control.subscription.paid_through is '已付至 | until when it is paid for; never blocked before';
comment on column control.subscription.overdue_since is '逾期起始 | since when a payment is overdue';
comment on column control.subscription.cancel_at is '将于何时取消 | when it ends, if it was cancelled';
comment on column control.subscription.ended_at is '终止时刻 | when it ended';
comment on column control.subscription.grace_state is '宽限状态 | how it stands: pending, running, in grace, ended';
comment on column control.subscription.access is '由此得出的可用程度 | access that follows from it';
comment on column control.subscription.activated is '集团是否已开通 | whether the group was set up once';
comment on column control.subscription.reads_begun is '已发起的读取序号 | reads from Stripe begun so far';
comment on column control.subscription.read_stored is '已保存的最新读取序号，较旧的读取不覆盖 | the latest read that was stored; an older one does not overwrite it';
comment on column control.subscription.seen_at is '最近读取时刻 | when it was last read from Stripe';

comment on table control.stripe_operation is '对 Stripe 的每次操作及防重键，先记后做 | each thing done at Stripe, noted before it is asked for';
comment on column control.stripe_operation.purpose is '操作目的（唯一） | what it is for; one operation for each';
comment on column control.stripe_operation.key is '发给 Stripe 的防重键 | idempotency key it goes under';
comment on column control.stripe_operation.keyed_at is '键的生成时刻 | when the key was made';
comment on column control.stripe_operation.spent is '该键是否已不可再用 | whether the key cannot be used again';
comment on column control.stripe_operation.tries is '已尝试次数 | attempts so far';
comment on column control.stripe_operation.result is 'Stripe 返回的对象编号 | id of what Stripe made';
comment on column control.stripe_operation.done_at is '完成时刻；空为未完成 | when it was done; null until then';

comment on table control.stripe_event is '收到的 Stripe 事件，每个一次 | each event Stripe sent us, once';
comment on column control.stripe_event.id is 'Stripe 事件编号 | Stripe''s id of the event';
comment on column control.stripe_event.type is '事件类型 | what happened';
comment on column control.stripe_event.customer is '相关 Stripe 客户 | customer it is about';
comment on column control.stripe_event.payload is '原始内容 | the event as it came #personal';
comment on column control.stripe_event.received_at is '收到时刻 | when it came';
comment on column control.stripe_event.next_try is '下次处理时刻 | when it is dealt with next';
comment on column control.stripe_event.tries is '已尝试次数 | attempts so far';
comment on column control.stripe_event.failure is '最近失败原因 | why the last attempt failed';
comment on column control.stripe_event.processed_at is '处理完成时刻；空为待处理 | when it was dealt with; null until then';
