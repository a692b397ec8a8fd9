-- Keys with which a phone, a computer or a stick signs its owner in. Accounts belong to no group,
-- and neither do their passkeys.
create table control.passkey (
  id uuid primary key,
  account_id uuid not null references control.account (id),
  domain text not null,
  credential_id bytea not null unique,
  public_key bytea not null,
  attestation bytea not null,
  signature_count bigint not null,
  transports text not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on column control.passkey.domain is 'the name under which the browser keeps it; it works on hosts below only';
comment on column control.passkey.attestation is 'what the authenticator said when it made the key, as CBOR';
comment on column control.passkey.transports is 'how a browser reaches the authenticator, with commas between; a hint for browsers';
create index passkey_account on control.passkey (account_id);
