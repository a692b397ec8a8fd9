package app.forecourt.identity;

import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is signed in where. Accounts belong to no group, so ending somebody's sessions ends them in
/// all groups.
@Repository
class SignInsSql {

  /// As long as the server keeps a session that nobody uses.
  private static final Duration UNUSED = Duration.ofHours(12);

  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final ControlPlane control;

  SignInsSql(JdbcClient jdbc, ControlPlane control) {
    this.jdbc = jdbc;
    this.control = control;
  }

  /// @param proven when he has last shown that it is he
  void open(
      UUID id,
      AccountId account,
      TenantId tenant,
      String device,
      String address,
      Instant at,
      Instant proven) {
    control.run(() -> {
      jdbc.sql("delete from control.sign_in where account_id = :account and seen_at < :old")
          .param("account", account.value())
          .param("old", utc(at.minus(KEPT)))
          .update();
      jdbc.sql(
              """
              insert into control.sign_in
                (id, account_id, tenant_id, device, address, started_at, seen_at, proven_at)
              values (:id, :account, :tenant, :device, :address, :at, :at, :proven)\
              """)
          .param("id", id)
          .param("account", account.value())
          .param("tenant", tenant.value())
          .param("device", device)
          .param("address", address)
          .param("at", utc(at))
          .param("proven", utc(proven))
          .update();
    });
  }

  /// When an open one was last seen; empty if it was ended.
  Optional<Instant> seen(UUID id) {
    return control.call(() ->
        jdbc.sql("select seen_at from control.sign_in where id = :id and ended_at is null")
            .param("id", id)
            .query(OffsetDateTime.class)
            .optional()
            .map(OffsetDateTime::toInstant));
  }

  void see(UUID id, Instant at) {
    control.run(() ->
        jdbc.sql("update control.sign_in set seen_at = :at where id = :id")
            .param("id", id)
            .param("at", utc(at))
            .update());
  }

  Optional<Instant> proven(UUID id) {
    return control.call(() ->
        jdbc.sql("select proven_at from control.sign_in where id = :id and ended_at is null")
            .param("id", id)
            .query(OffsetDateTime.class)
            .optional()
            .map(OffsetDateTime::toInstant));
  }

  void prove(UUID id, Instant at) {
    control.run(() ->
        jdbc.sql("update control.sign_in set proven_at = :at where id = :id")
            .param("id", id)
            .param("at", utc(at))
            .update());
  }

  /// The open ones in this group, those used last at the top.
  List<SessionRow> of(AccountId account, TenantId tenant, @Nullable UUID current, Instant now) {
    return control.call(() ->
        jdbc.sql(
                """
                select id, device, address, started_at, seen_at from control.sign_in
                where account_id = :account and tenant_id = :tenant
                  and ended_at is null and seen_at > :unused
                order by seen_at desc, id desc\
                """)
            .param("account", account.value())
            .param("tenant", tenant.value())
            .param("unused", utc(now.minus(UNUSED)))
            .query((row, _) -> {
              var id = row.getObject(1, UUID.class);
              return new SessionRow(
                  id,
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant(),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  id.equals(current));
            })
            .list());
  }

  /// @return false if that account has no such open one in this group
  boolean end(AccountId account, TenantId tenant, UUID id, Instant at) {
    return control.call(() ->
        jdbc.sql(
                    """
                    update control.sign_in set ended_at = :at
                    where id = :id and account_id = :account and tenant_id = :tenant
                      and ended_at is null\
                    """)
                .param("id", id)
                .param("account", account.value())
                .param("tenant", tenant.value())
                .param("at", utc(at))
                .update()
            == 1);
  }

  /// Ends the one that its owner left.
  void leave(UUID id, Instant at) {
    control.run(() ->
        jdbc.sql("update control.sign_in set ended_at = :at where id = :id and ended_at is null")
            .param("id", id)
            .param("at", utc(at))
            .update());
  }

  /// Ends all of an account in all groups.
  ///
  /// @param spared the one to keep; null for none
  List<UUID> endAll(AccountId account, @Nullable UUID spared, Instant at) {
    return control.call(() ->
        jdbc.sql(
                """
                update control.sign_in set ended_at = :at
                where account_id = :account and ended_at is null
                  and id is distinct from cast(:spared as uuid)
                returning id\
                """)
            .param("account", account.value())
            .param("spared", spared)
            .param("at", utc(at))
            .query(UUID.class)
            .list());
  }

  List<UUID> endedSince(Instant at) {
    return control.call(() ->
        jdbc.sql("select id from control.sign_in where ended_at > :at")
            .param("at", utc(at))
            .query(UUID.class)
            .list());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
