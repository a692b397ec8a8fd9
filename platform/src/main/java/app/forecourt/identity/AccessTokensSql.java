package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What programs are let in with: tokens of members, and what clients fetched until it expires. A
/// client that is revoked or expired takes all of it along, on every node at once.
@Repository
class AccessTokensSql {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  AccessTokensSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String hash, UUID client, String scopes, Instant until, Instant at) {
    jdbc.sql("delete from access_token where tenant_id = :tenant and expires_at <= :now")
        .param("tenant", tenant())
        .param("now", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into access_token (tenant_id, hash, client_id, scopes, expires_at)
            values (:tenant, :hash, :client, :scopes, :until)\
            """)
        .param("tenant", tenant())
        .param("hash", hash)
        .param("client", client)
        .param("scopes", scopes)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<ApiTokens.Key> find(String hash, Instant at) {
    return jdbc.sql(
            """
            select c.account_id, c.grant_id, t.scopes from access_token t
            join api_client c on c.tenant_id = t.tenant_id and c.id = t.client_id
            where t.tenant_id = :tenant and t.hash = :hash and t.expires_at > :now
              and c.revoked_at is null\
            """)
        .param("tenant", tenant())
        .param("hash", hash)
        .param("now", at.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new ApiTokens.Key(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("grant_id", UUID.class),
                true,
                Set.of(row.getString("scopes").split(" "))))
        .optional();
  }

  /// What the token of a member opens. That it is used is noted, but not at every request, and past
  /// its version, so that two requests at once do not stand in each other's way.
  Optional<ApiTokens.Key> ofMember(String hash, Instant at) {
    return jdbc.sql(
            """
            with noted as (
              update api_token set last_used_at = :now
              where tenant_id = :tenant and hash = :hash
                and (last_used_at is null or last_used_at < :noted))
            select account_id, grant_id, may_write from api_token
            where tenant_id = :tenant and hash = :hash and revoked_at is null and expires_at > :now\
            """)
        .param("tenant", tenant())
        .param("hash", hash)
        .param("now", at.atOffset(ZoneOffset.UTC))
        .param("noted", at.minus(NOTED_EVERY).atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new ApiTokens.Key(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("grant_id", UUID.class),
                row.getBoolean("may_write"),
                null))
        .optional();
  }

  void removeOf(UUID client) {
    jdbc.sql("delete from access_token where tenant_id = :tenant and client_id = :client")
        .param("tenant", tenant())
        .param("client", client)
        .update();
  }

  private static UUID tenant() {
    return CurrentTenant.require().value();
  }
}
