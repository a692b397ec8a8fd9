-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table control.dealer_group is '经销商集团（租户） | dealer groups, the tenants of the system';
comment on column control.dealer_group.slug is '主机名中的集团标识 | the group''s part of its host name';
comment on column control.dealer_group.name is '集团名称 | what the group is called';
comment on column control.dealer_group.access is '当前可用程度，由订阅决定 | how far the group''s people get in, as billing decides';
comment on column control.dealer_group.plan is '套餐 | the plan it is on';
comment on column control.dealer_group.stores is '已购门店数 | how many stores are paid for';
comment on column control.dealer_group.colour is '品牌主色 | colour of its brand';
comment on column control.dealer_group.has_logo is '是否上传了徽标 | whether it has a logo of its own';
comment on column control.dealer_group.brand_version is '品牌外观版本，变更后浏览器重新读取 | counts changes of the brand, so that browsers fetch it anew';
comment on column control.dealer_group.founder_account is '注册人账号 | account of whoever signed the group up #personal';
comment on column control.dealer_group.founder_name is '注册人姓名 | his name #personal';
comment on column control.dealer_group.founder_language is '注册人语言，首批数据以此命名 | his language, in which the first rows are named';
comment on column control.dealer_group.sign_up_key is '注册表单的防重键 | makes a sign-up form that is sent twice one group';
comment on column control.dealer_group.signed_up_at is '注册时刻 | when it signed up';
comment on column control.dealer_group.provisioned_at is '开通完成时刻；空为未完成 | when it was set up; null until then';
comment on column control.dealer_group.silo_url is '独立数据库地址；空为共享库 | address of its own database; null if it is in the pool';
comment on column control.dealer_group.silo_user is '独立数据库用户 | user of its own database';
comment on column control.dealer_group.silo_password is '独立数据库密码 | password of its own database #secret';

comment on table control.group_logo is '集团徽标 | logos of groups';
comment on column control.group_logo.group_id is '所属集团 | whose it is';
comment on column control.group_logo.media_type is '图片格式 | kind of image';
comment on column control.group_logo.image is '图片内容 | the image';

comment on table control.provisioning_step is '集团开通时已完成的步骤 | what was done to set a group up, so that a crash resumes there';
comment on column control.provisioning_step.group_id is '所属集团 | the group';
comment on column control.provisioning_step.name is '步骤名称 | the step';
comment on column control.provisioning_step.done_at is '完成时刻 | when it was done';
