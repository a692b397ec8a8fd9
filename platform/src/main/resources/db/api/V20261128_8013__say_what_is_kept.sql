-- What tables and columns mean, Chinese and English: the source of the data dictionary.
-- #personal: personal data; #secret: nobody may read it again; #PHONE, #COST, #GROSS: the field
-- right that masks it.

comment on table idempotency_key is '带防重键请求的应答，保留一天 | answers to requests that carried an Idempotency-Key, kept for a day';
comment on column idempotency_key.key is '请求方给出的防重键 | what the sender called the request';
comment on column idempotency_key.request_hash is '请求内容散列，同键异文将被拒绝 | of address and body; another request under the same key is refused';
comment on column idempotency_key.status is '应答状态码；空为首个请求仍在处理 | status of the answer; null while the first request with the key is at work';
comment on column idempotency_key.content_type is '应答内容类型 | content type of the answer';
comment on column idempotency_key.location is '新对象地址 | address of what was made';
comment on column idempotency_key.etag is '应答的版本标识 | version of what was answered';
comment on column idempotency_key.body is '应答内容 | the answer #personal';
