-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table customer is '客户（个人或企业） | people and companies the group deals with';
comment on column customer.kind is '个人或企业 | person or company';
comment on column customer.name is '姓名或企业名称 | what he is called #personal';
comment on column customer.pinyin is '姓名拼音，供查找 | the name in pinyin, to be found by #personal';
comment on column customer.initials is '姓名拼音首字母，供查找 | initials of the pinyin, to be found by #personal';
comment on column customer.phone is '手机号（E.164） | mobile number, as +8613… #personal #PHONE';
comment on column customer.found_by is '供模糊查找的文本 | text that searches look through #personal';
comment on column customer.city is '城市 | city he lives in #personal';
comment on column customer.address is '地址 | address #personal';
comment on column customer.birthday is '生日 | birthday #personal';
comment on column customer.source is '客户来源 | how he came to us';
comment on column customer.number is '导入前系统中的客户号 | what the system calls him from which he was imported';
comment on column customer.store_id is '建档门店 | store he is a customer of';
comment on column customer.owner_id is '负责顾问；空为无人 | who looks after him; null if nobody';
comment on column customer.consent_at is '自何时起可以联系，见 consent | since when he may be contacted in some way, see consent';

comment on table customer_vehicle is '客户名下车辆（在本集团或他处购买） | cars that customers drive, bought here or elsewhere';
comment on column customer_vehicle.customer_id is '车主 | who drives it';
comment on column customer_vehicle.vin is '车架号 | vehicle identification number #personal';
comment on column customer_vehicle.vin_tail is '车架号倒序，供按尾号查找 | the number backwards, to be found by its last digits #personal';
comment on column customer_vehicle.plate is '车牌号 | number plate #personal';
comment on column customer_vehicle.plate_tail is '车牌倒序，供按尾号查找 | the plate backwards, to be found by its last characters #personal';
comment on column customer_vehicle.model is '车型 | what it is';
comment on column customer_vehicle.bought_here is '是否在本集团购买 | whether it was bought in the group';

comment on table customer_request is '客户诉求，未及时答复时升级给店总 | what customers asked for; the store''s manager hears of what is not answered';
comment on column customer_request.customer_id is '客户 | who asked';
comment on column customer_request.store_id is '门店 | store that has to answer';
comment on column customer_request.text is '诉求内容 | what he asked for #personal';
comment on column customer_request.owner_id is '负责人 | who has to answer';
comment on column customer_request.due is '应答期限 | until when he should have his answer';
comment on column customer_request.asked_at is '提出时刻 | when he asked';
comment on column customer_request.escalated_at is '升级时刻；空为未升级 | when the manager heard of it; null if he did not';
comment on column customer_request.escalated_to_id is '升级给谁 | which manager';
comment on column customer_request.answer is '答复内容 | what he was told #personal';
comment on column customer_request.answered_at is '答复时刻；空为未答复 | when he was told; null until then';

comment on table timeline_line is '客户时间线条目 | what happened with customers; never changed';
comment on column timeline_line.customer_id is '客户 | with whom';
comment on column timeline_line.kind is '类别 | what kind of thing';
comment on column timeline_line.at is '发生时刻 | when';
comment on column timeline_line.key is '句子的键，由 args 填空 | which sentence it is; args fill its gaps';
comment on column timeline_line.args is '填入句子的内容 | what fills the sentence''s gaps #personal';
comment on column timeline_line.by_id is '操作人；空为系统 | who did it; null for the system';
comment on column timeline_line.link is '对应单据的页面地址 | address of the record it is about';

comment on table consent is '客户对各用途的同意 | what customers agreed to, purpose by purpose';
comment on column consent.customer_id is '客户 | who agreed';
comment on column consent.purpose is '用途 | what he may be contacted for';
comment on column consent.source is '取得方式 | how he said so';
comment on column consent.proof is '凭据，如录音或文件编号 | what proves it, e.g. the number of a form #personal';
comment on column consent.given_at is '同意时刻 | when he agreed';
comment on column consent.given_to_id is '登记人 | who took it down';
comment on column consent.withdrawn_at is '撤回时刻；空为有效 | when he withdrew it; null while it holds';
comment on column consent.withdrawn_source is '撤回方式 | how he withdrew it';
comment on column consent.withdrawn_to_id is '撤回登记人 | who took that down';
