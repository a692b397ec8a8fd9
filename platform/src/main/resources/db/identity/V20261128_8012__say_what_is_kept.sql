-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table control.account is '登录账号，可属于多个集团 | accounts people sign in with; one may be a member of several groups';
comment on column control.account.email is '登录邮箱 | e-mail address he signs in with #personal';
comment on column control.account.name is '姓名 | what he is called #personal';
comment on column control.account.password_hash is '密码的 Argon2 散列 | password, hashed with Argon2 #secret';

comment on table control.membership is '账号在集团中的成员资格 | which account works for which group, as which employee';
comment on column control.membership.account_id is '账号 | the account #personal';
comment on column control.membership.employee_id is '对应员工 | the employee he is there';
comment on column control.membership.active is '是否允许登录 | false once he was shut out';

comment on table control.scope_stamp is '权限版本戳，变更后各会话重新读取权限 | changes with grants and organisation, so that sessions read their rights anew';
comment on column control.scope_stamp.stamp is '随机数，每次变更不同 | another number after each change';

comment on table control.passkey is '通行密钥 | passkeys people sign in with';
comment on column control.passkey.account_id is '所属账号 | whose it is #personal';
comment on column control.passkey.domain is '浏览器保存它的域名，只在其下主机有效 | the name under which the browser keeps it; it works on hosts below only';
comment on column control.passkey.credential_id is '密钥编号 | how the authenticator knows it';
comment on column control.passkey.public_key is '公钥 | what its signatures are checked with';
comment on column control.passkey.attestation is '认证器创建密钥时的声明（CBOR） | what the authenticator said when it made the key, as CBOR';
comment on column control.passkey.signature_count is '签名计数，防克隆 | signatures so far; one that runs backwards betrays a copy';
comment on column control.passkey.transports is '浏览器如何连接认证器（逗号分隔） | how a browser reaches the authenticator, with commas between; a hint for browsers';
comment on column control.passkey.backup_eligible is '能否同步到其他设备 | whether it can be synchronised to other devices';
comment on column control.passkey.backed_up is '是否已同步 | whether it is';
comment on column control.passkey.name is '用户给它的名称 | what its owner calls it';
comment on column control.passkey.last_used_at is '最近使用时刻 | when it was last used';

comment on table control.second_factor is '账号的第二因素（TOTP） | second factor of an account: codes of an app';
comment on column control.second_factor.account_id is '所属账号 | whose it is #personal';
comment on column control.second_factor.secret is '共享密钥，以安装密钥加密 | what codes are made of, sealed with the key of the installation #secret';
comment on column control.second_factor.last_step is '最近用过的半分钟，同一验证码不用两次 | the half minute of the last code taken; none is taken twice';
comment on column control.second_factor.refused is '上次成功后的错误次数 | codes refused since the last good one';
comment on column control.second_factor.refused_at is '最近错误时刻 | when one was last refused';
comment on column control.second_factor.enrolled_at is '启用时刻 | when it was set up';

comment on table control.recovery_code is '恢复码，每个只能用一次 | codes for whoever has lost his app; each works once';
comment on column control.recovery_code.account_id is '所属账号 | whose it is #personal';
comment on column control.recovery_code.hash is '恢复码散列 | the code, hashed #secret';
comment on column control.recovery_code.used_at is '使用时刻；空为未用 | when it was used; null until then';

comment on table control.sign_in is '登录会话及设备 | sessions, and the devices they are on';
comment on column control.sign_in.account_id is '登录账号 | who signed in #personal';
comment on column control.sign_in.device is '浏览器与系统 | browser and system, as it says #personal';
comment on column control.sign_in.address is '登录时的网络地址 | network address he came from #personal';
comment on column control.sign_in.started_at is '登录时刻 | when he signed in';
comment on column control.sign_in.seen_at is '最近活动时刻 | when he was last there';
comment on column control.sign_in.proven_at is '最近一次证明本人的时刻 | when he last showed that it is he: signing in, or asked again';
comment on column control.sign_in.ended_at is '结束时刻；空为有效 | when it ended; null while it stands';

comment on table role_grant is '员工在某单位担任的角色 | roles employees hold';
comment on column role_grant.employee_id is '员工 | who holds it';
comment on column role_grant.role is '角色 | which of the sixteen roles';
comment on column role_grant.unit_id is '适用的区域、门店或团队；空为其任职单位或全集团 | region, store or team it is for; null: where the employee works, or the whole group';

comment on table invitation is '加入集团的邀请 | invitations to become a member';
comment on column invitation.employee_id is '受邀员工 | which employee he will be';
comment on column invitation.email is '受邀邮箱 | where the invitation went #personal';
comment on column invitation.name is '受邀人姓名 | whom it addresses #personal';
comment on column invitation.role is '将获得的角色 | the role he will hold';
comment on column invitation.token_hash is '邀请链接密钥的散列 | secret in the link, hashed #secret';
comment on column invitation.expires_at is '失效时刻 | until when it can be accepted';
comment on column invitation.used_at is '接受时刻；空为未用 | when it was accepted; null until then';

comment on table api_token is '个人 API 令牌 | personal tokens, with which programs call the API';
comment on column api_token.account_id is '令牌代表的账号 | in whose name the program works';
comment on column api_token.grant_id is '令牌代表的角色授权 | the grant it works in';
comment on column api_token.name is '用途 | what it is for';
comment on column api_token.hash is '令牌散列 | the token, hashed #secret';
comment on column api_token.hint is '令牌末四位，便于辨认 | its last four characters, to know it by';
comment on column api_token.may_write is '是否允许写入 | whether it may change anything';
comment on column api_token.expires_at is '失效时刻 | until when it is good';
comment on column api_token.last_used_at is '最近使用时刻（精确到分钟） | when it was last used, to the minute';
comment on column api_token.revoked_at is '吊销时刻；空为有效 | when it was revoked; null while it is good';

comment on table api_client is '接口客户端（OAuth 2.0 客户端凭据） | programs that fetch their access themselves (OAuth 2.0 client credentials)';
comment on column api_client.account_id is '客户端代表的账号 | in whose name it works';
comment on column api_client.grant_id is '客户端代表的角色授权 | the grant it works in';
comment on column api_client.name is '用途 | what it is for';
comment on column api_client.scopes is '可申请的权限范围，空格分隔 | what it may ask for, e.g. customers:read, with blanks between';
comment on column api_client.hash is '密钥散列 | its secret, hashed #secret';
comment on column api_client.hint is '密钥末四位，便于辨认 | the secret''s last four characters, to know it by';
comment on column api_client.previous_hash is '更换前的密钥散列 | the secret before, hashed #secret';
comment on column api_client.previous_until is '原密钥有效至；空为已失效 | until when the secret before is good, too; null if it is not';
comment on column api_client.expires_at is '失效时刻；空为不限期 | until when it is let in; null for ever';
comment on column api_client.last_used_at is '最近获取令牌的时刻 | when it last fetched access';
comment on column api_client.revoked_at is '吊销时刻；空为有效 | when it was revoked; null while it is let in';

comment on table access_token is '客户端获取的访问令牌，15 分钟有效，过期即删 | access that clients fetched, good for a quarter of an hour and deleted after it';
comment on column access_token.hash is '令牌散列 | the token, hashed #secret';
comment on column access_token.client_id is '获取它的客户端 | the client that fetched it';
comment on column access_token.scopes is '令牌的权限范围，空格分隔 | what it is good for, with blanks between';
comment on column access_token.expires_at is '失效时刻 | until when it is good';

comment on table sign_in_rules is '集团的登录规则 | how strictly the group''s people sign in';
comment on column sign_in_rules.second_factor_roles is '必须启用第二因素的角色，逗号分隔 | roles that need a second factor, with commas between; empty for none';

comment on table sign_on_provider is '集团的单点登录身份提供方（OIDC） | where a group''s people sign in instead of here (OpenID Connect)';
comment on column sign_on_provider.issuer is '身份提供方地址 | address of the provider';
comment on column sign_on_provider.client_id is '我方在其处的客户端编号 | who we are there';
comment on column sign_on_provider.client_secret is '我方密钥，以安装密钥加密 | our secret there, sealed with the key of the installation #secret';
comment on column sign_on_provider.email_domains is '信任其确认的邮箱域名，逗号分隔 | domains whose addresses it is believed about, in small letters, with commas between';
comment on column sign_on_provider.active is '是否启用 | whether it is on';
comment on column sign_on_provider.other_ways_allowed is '是否仍允许密码等方式 | whether passwords and passkeys work, too';
comment on column sign_on_provider.checks_second_factor is '集团声明其已要求第二因素 | whether the group says that the provider asks for a second factor';

comment on table provider_link is '身份提供方账号与本系统账号的对应 | whom the provider means by a subject, as it was when he first came from there';
comment on column provider_link.account_id is '本系统账号 | the account here #personal';
comment on column provider_link.issuer is '身份提供方 | the provider';
comment on column provider_link.subject is '提供方处的账号标识 | who he is there #personal';
