-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table notification is '通知 | what people were told';
comment on column notification.employee_id is '接收人 | whom';
comment on column notification.kind is '类别 | kind of news';
comment on column notification.severity is '紧急程度 | how urgent it is';
comment on column notification.at is '时刻 | when';
comment on column notification.key is '句子的键，由 args 填空 | which sentence it is; args fill its gaps';
comment on column notification.args is '填入句子的内容 | what fills the sentence''s gaps #personal';
comment on column notification.link is '对应页面地址 | address it leads to';
comment on column notification.once is '同一人只通知一次的事由 | what may be told only once to the same person';
comment on column notification.quiet is '仅进每日摘要，不计入铃铛 | wanted in the daily digest only: the bell does not count it';
comment on column notification.read_at is '已读时刻；空为未读 | when he looked at it; null until then';
comment on column notification.escalated_at is '因未读而升级的时刻 | when it was taken further up, because nobody looked';
comment on column notification.instead_of_id is '升级前的接收人 | who did not look at it in time, if it was taken further up';

comment on table notification_choice is '各类通知的接收方式 | how people want to hear of a kind of news';
comment on column notification_choice.employee_id is '员工 | who';
comment on column notification_choice.kind is '通知类别 | kind of news';
comment on column notification_choice.channel is '方式 | bell, mail, digest or not at all';

comment on table notification_wishes is '各人的通知设置 | how people want to hear of news in general';
comment on column notification_wishes.employee_id is '员工 | who';
comment on column notification_wishes.digest is '是否接收每日摘要 | whether he wants the daily digest';
comment on column notification_wishes.language is '邮件语言 | language of his mail';
comment on column notification_wishes.feed_token_hash is '日历订阅地址密钥的散列；空为未开通 | of the secret in the address of the calendar; null while there is none #secret';

comment on table letter is '待发邮件：某日摘要或一条通知 | an e-mail: the digest of a day, or one notification';
comment on column letter.employee_id is '收件人 | to whom';
comment on column letter.day is '摘要日期 | day of the digest';
comment on column letter.notification_id is '对应通知 | the notification';
comment on column letter.state is '发送状态 | whether it was sent';
comment on column letter.state_since is '进入该状态的时刻 | since when';
