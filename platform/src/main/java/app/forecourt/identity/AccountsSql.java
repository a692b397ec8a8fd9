package app.forecourt.identity;

import app.forecourt.tenancy.ControlPlane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts, which belong to no group.
@Repository
class AccountsSql {

  private final JdbcClient jdbc;
  private final ControlPlane control;

  record Account(AccountId id, String email, String name, String passwordHash) {}

  AccountsSql(JdbcClient jdbc, ControlPlane control) {
    this.jdbc = jdbc;
    this.control = control;
  }

  /// @param email in small letters
  Optional<Account> find(String email) {
    return control.call(() ->
        jdbc.sql(
                "select id, email, name, password_hash from control.account where lower(email) = :email")
            .param("email", email)
            .query(AccountsSql::account)
            .optional());
  }

  Optional<Account> find(AccountId id) {
    return control.call(() ->
        jdbc.sql("select id, email, name, password_hash from control.account where id = :id")
            .param("id", id.value())
            .query(AccountsSql::account)
            .optional());
  }

  Optional<String> passwordHash(AccountId account) {
    return control.call(() ->
        jdbc.sql("select password_hash from control.account where id = :id")
            .param("id", account.value())
            .query(String.class)
            .optional());
  }

  void changePassword(AccountId account, String passwordHash) {
    control.run(() ->
        jdbc.sql("update control.account set password_hash = :hash where id = :id")
            .param("hash", passwordHash)
            .param("id", account.value())
            .update());
  }

  /// @return false if somebody else has just opened one of that address
  boolean open(AccountId id, String email, String name, String passwordHash, Instant at) {
    return control.call(() ->
        jdbc.sql(
                    """
                    insert into control.account (id, email, name, password_hash, created_at)
                    values (:id, :email, :name, :hash, :at)
                    on conflict do nothing\
                    """)
                .param("id", id.value())
                .param("email", email)
                .param("name", name)
                .param("hash", passwordHash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update()
            == 1);
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getObject(1, UUID.class)),
        row.getString(2),
        row.getString(3),
        row.getString(4));
  }
}
