-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table receivable is '应收款 | what is owed for documents';
comment on column receivable.store_id is '门店 | store it is owed to';
comment on column receivable.source_type is '来源单据类别 | kind of document it is for';
comment on column receivable.source_id is '来源单据 | which document';
comment on column receivable.number is '来源单据编号 | number of the document';
comment on column receivable.debtor_id is '付款客户 | who owes it';
comment on column receivable.owner_id is '负责催收的员工 | who sees to it that it is paid';
comment on column receivable.amount_fen is '应收金额（分） | how much is owed, in fen';
comment on column receivable.paid_fen is '已收金额（分） | how much of it was paid, in fen';
comment on column receivable.due is '到期日 | when it is due';
comment on column receivable.status is '状态 | whether it is open, paid, cancelled';

comment on table receipt is '收款 | payments taken; never changed';
comment on column receipt.store_id is '门店 | store that took it';
comment on column receipt.number is '收据编号 | number of the receipt';
comment on column receipt.receivable_id is '对应应收款 | what it is paid for';
comment on column receipt.amount_fen is '金额（分） | how much, in fen';
comment on column receipt.method is '收款方式 | how it was paid';
comment on column receipt.reference is '外部凭证号 | what bank or terminal call it';
comment on column receipt.key is '付款方给出的防重键 | the payer''s own, so that a payment sent twice is taken once';
comment on column receipt.day is '营业日 | business day it counts for';
comment on column receipt.taken_at is '收款时刻 | when it was taken';
comment on column receipt.taken_by_id is '收款人 | who took it';

comment on table refund is '退款，需第二人批准 | money owed back; it leaves the till only when a second person has approved';
comment on column refund.store_id is '门店 | store that pays it back';
comment on column refund.receivable_id is '原应收款 | what had been paid for';
comment on column refund.customer_id is '收款客户 | who gets it';
comment on column refund.amount_fen is '金额（分） | how much, in fen';
comment on column refund.status is '状态 | asked, approved or paid';
comment on column refund.requested_at is '申请时刻 | when it was asked for';
comment on column refund.requested_by_id is '申请人 | who caused it, and so may not approve';
comment on column refund.approved_at is '批准时刻 | when it was approved';
comment on column refund.approved_by_id is '批准人 | who approved it';
comment on column refund.approved_for_id is '由代理人批准时的本人 | who was absent, if somebody stood in for him';
comment on column refund.method is '退款方式 | how it was paid';
comment on column refund.reference is '外部凭证号 | what the bank calls it';
comment on column refund.paid_at is '支付时刻 | when it was paid';
