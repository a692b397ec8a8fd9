package app.forecourt.identity;

import app.forecourt.tenancy.ControlPlane;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The second factors of accounts, which belong to no group.
@Repository
class SecondFactorsSql {

  private final JdbcClient jdbc;
  private final ControlPlane control;

  SecondFactorsSql(JdbcClient jdbc, ControlPlane control) {
    this.jdbc = jdbc;
    this.control = control;
  }

  boolean has(AccountId account) {
    return control.call(() ->
        jdbc.sql("select count(*) from control.second_factor where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single()
            > 0);
  }

  /// Puts it in the place of the one before.
  void enrol(AccountId account, String secret, long step, Collection<String> codes, Instant at) {
    control.run(() -> {
      remove(account);
      jdbc.sql(
              """
              insert into control.second_factor
                (account_id, secret, last_step, refused, enrolled_at)
              values (:account, :secret, :step, 0, :at)\
              """)
          .param("account", account.value())
          .param("secret", secret)
          .param("step", step)
          .param("at", utc(at))
          .update();
      add(account, codes);
    });
  }

  void remove(AccountId account) {
    control.run(() ->
        jdbc.sql("delete from control.second_factor where account_id = :account")
            .param("account", account.value())
            .update());
  }

  /// Counts a code as refused beforehand, so that many at once cannot pass the limit.
  ///
  /// @param free how many may be refused before one has to wait
  /// @param waited the last one may not have been refused after this
  /// @return the secret; empty if it is too early for another code
  Optional<String> attempt(AccountId account, int free, Instant waited, Instant at) {
    return control.call(() ->
        jdbc.sql(
                """
                update control.second_factor set refused = refused + 1, refused_at = :at
                where account_id = :account
                  and (refused < :free or refused_at is null or refused_at <= :waited)
                returning secret\
                """)
            .param("account", account.value())
            .param("free", free)
            .param("waited", utc(waited))
            .param("at", utc(at))
            .query(String.class)
            .optional());
  }

  /// @return false if a code of this step or a later one was taken already
  boolean take(AccountId account, long step) {
    return control.call(() ->
        jdbc.sql(
                    """
                    update control.second_factor set last_step = :step, refused = 0
                    where account_id = :account and last_step < :step\
                    """)
                .param("account", account.value())
                .param("step", step)
                .update()
            == 1);
  }

  /// @return false if there is no such recovery code, or it was used
  boolean take(AccountId account, String hash, Instant at) {
    return control.call(() ->
        jdbc.sql(
                    """
                    update control.recovery_code set used_at = :at
                    where account_id = :account and hash = :hash and used_at is null\
                    """)
                .param("account", account.value())
                .param("hash", hash)
                .param("at", utc(at))
                .update()
            == 1);
  }

  int unused(AccountId account) {
    return control.call(() ->
        jdbc.sql(
                """
                select count(*) from control.recovery_code
                where account_id = :account and used_at is null\
                """)
            .param("account", account.value())
            .query(Integer.class)
            .single());
  }

  void replace(AccountId account, Collection<String> hashes) {
    control.run(() -> {
      jdbc.sql("delete from control.recovery_code where account_id = :account")
          .param("account", account.value())
          .update();
      add(account, hashes);
    });
  }

  private void add(AccountId account, Collection<String> hashes) {
    hashes.forEach(hash ->
        jdbc.sql("insert into control.recovery_code (account_id, hash) values (:account, :hash)")
            .param("account", account.value())
            .param("hash", hash)
            .update());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
