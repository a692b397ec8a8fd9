package app.forecourt.api;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TimeOrderedId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Answers to requests that carried an idempotency key, kept for a day.
///
/// Each method is a transaction of its own, because the request's work is another one. If the node
/// dies between the two, the key stays taken: its owner has to look rather than have it done twice.
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class AnswersSql {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  /// @param answer null while the first request is at work
  record Remembered(String requestHash, @Nullable Answer answer) {}

  record Answer(
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      byte[] body) {}

  AnswersSql(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Takes the key for a request.
  ///
  /// @return false if it is taken already
  public boolean take(UUID owner, String key, String requestHash) {
    var now = clock.instant();
    jdbc.sql("delete from idempotency_key where tenant_id = :tenant and created_at < :before")
        .param("tenant", tenant())
        .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
                """
                insert into idempotency_key (id, tenant_id, version, created_at, created_by,
                  updated_at, key, request_hash)
                values (:id, :tenant, 0, :now, :owner, :now, :key, :hash)
                on conflict do nothing\
                """)
            .param("id", TimeOrderedId.next())
            .param("tenant", tenant())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("owner", owner)
            .param("key", key)
            .param("hash", requestHash)
            .update()
        == 1;
  }

  public Optional<Remembered> find(UUID owner, String key) {
    return jdbc.sql(
            """
            select request_hash, status, content_type, location, etag, body from idempotency_key
            where tenant_id = :tenant and created_by = :owner and key = :key\
            """)
        .param("tenant", tenant())
        .param("owner", owner)
        .param("key", key)
        .query((row, _) ->
            new Remembered(
                row.getString("request_hash"),
                row.getObject("status") == null
                    ? null
                    : new Answer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"))))
        .optional();
  }

  public void remember(UUID owner, String key, Answer answer) {
    jdbc.sql(
            """
            update idempotency_key set status = :status, content_type = :type, location = :location,
              etag = :etag, body = :body, updated_at = :now, version = version + 1
            where tenant_id = :tenant and created_by = :owner and key = :key\
            """)
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("tenant", tenant())
        .param("owner", owner)
        .param("key", key)
        .update();
  }

  /// Gives the key back: nothing was done.
  public void forget(UUID owner, String key) {
    jdbc.sql(
            """
            delete from idempotency_key
            where tenant_id = :tenant and created_by = :owner and key = :key\
            """)
        .param("tenant", tenant())
        .param("owner", owner)
        .param("key", key)
        .update();
  }

  private static UUID tenant() {
    return CurrentTenant.require().value();
  }
}
