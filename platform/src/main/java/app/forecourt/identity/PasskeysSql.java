package app.forecourt.identity;

import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TimeOrderedId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// The passkeys of accounts, which belong to no group.
@Repository
class PasskeysSql {

  private final JdbcClient jdbc;
  private final ControlPlane control;

  PasskeysSql(JdbcClient jdbc, ControlPlane control) {
    this.jdbc = jdbc;
    this.control = control;
  }

  /// An account's under that domain, the oldest first.
  List<PasskeyRow> of(AccountId account, String domain) {
    return control.call(() ->
        jdbc.sql(
                """
                select id, name, created_at, last_used_at from control.passkey
                where account_id = :account and domain = :domain order by created_at, id\
                """)
            .param("account", account.value())
            .param("domain", domain)
            .query((row, _) ->
                new PasskeyRow(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    instant(row, 4)))
            .list());
  }

  /// @return false if the account has no such one
  boolean remove(AccountId account, UUID id) {
    return control.call(() ->
        jdbc.sql("delete from control.passkey where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account.value())
                .update()
            == 1);
  }

  /// Those under one domain, as Spring Security asks for them.
  UserCredentialRepository at(String domain) {
    return new At(domain);
  }

  /// How an account is called towards authenticators: by its id in 16 bytes.
  static Bytes handle(AccountId account) {
    var id = account.value();
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /// @return empty if it is the handle of no account
  static Optional<AccountId> account(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return bytes.remaining() == 16
        ? Optional.of(new AccountId(new UUID(bytes.getLong(), bytes.getLong())))
        : Optional.empty();
  }

  private final class At implements UserCredentialRepository {

    private final String domain;

    At(String domain) {
      this.domain = domain;
    }

    @Override
    public void delete(Bytes credential) {
      control.run(() ->
          jdbc.sql("delete from control.passkey where credential_id = :credential")
              .param("credential", credential.getBytes())
              .update());
    }

    /// Of one that is there already, only what changes by its use. Its counter has to go on, if it
    /// has one: else there is a copy of it. Spring Security 7.1 does not compare them.
    ///
    /// @throws PasskeyRefused if it has not
    @Override
    public void save(CredentialRecord passkey) {
      var account = account(passkey.getUserEntityUserId()).orElseThrow();
      int saved =
          control.call(() ->
              jdbc.sql(
                      """
                      insert into control.passkey
                        (id, account_id, domain, credential_id, public_key, attestation,
                          signature_count, transports, backup_eligible, backed_up, name, created_at)
                      values (:id, :account, :domain, :credential, :key, :attestation,
                        :count, :transports, :eligible, :backedUp, :name, :created)
                      on conflict (credential_id) do update
                      set signature_count = :count, backed_up = :backedUp, last_used_at = :used
                      where passkey.signature_count < :count
                        or (passkey.signature_count = 0 and :count = 0)\
                      """)
                  .param("id", TimeOrderedId.next())
                  .param("account", account.value())
                  .param("domain", domain)
                  .param("credential", passkey.getCredentialId().getBytes())
                  .param("key", passkey.getPublicKey().getBytes())
                  .param(
                      "attestation",
                      Objects.requireNonNull(passkey.getAttestationObject()).getBytes())
                  .param("count", passkey.getSignatureCount())
                  .param(
                      "transports",
                      passkey.getTransports().stream()
                          .map(AuthenticatorTransport::getValue)
                          .collect(Collectors.joining(",")))
                  .param("eligible", passkey.isBackupEligible())
                  .param("backedUp", passkey.isBackupState())
                  .param("name", passkey.getLabel())
                  .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                  .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                  .update());
      if (saved == 0) {
        throw new PasskeyRefused();
      }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
      return control
          .call(() ->
              jdbc.sql(
                      "select * from control.passkey where credential_id = :credential and domain = :domain")
                  .param("credential", credential.getBytes())
                  .param("domain", domain)
                  .query(PasskeysSql::passkey)
                  .optional())
          .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
      var account = account(handle).orElseThrow();
      return control.call(() ->
          jdbc.sql(
                  "select * from control.passkey where account_id = :account and domain = :domain order by id")
              .param("account", account.value())
              .param("domain", domain)
              .query(PasskeysSql::passkey)
              .list());
    }
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    var created = row.getObject("created_at", OffsetDateTime.class).toInstant();
    var used = instant(row, "last_used_at");
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(true)
        .transports(transports(row.getString("transports")))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .label(row.getString("name"))
        .created(created)
        .lastUsed(used == null ? created : used)
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String hints) {
    return Arrays.stream(hints.split(",", -1))
        .filter(hint -> !hint.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return instant(row, row.findColumn(column));
  }
}
