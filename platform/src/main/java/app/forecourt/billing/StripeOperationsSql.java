package app.forecourt.billing;

import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The notes of what was asked of Stripe.
@Repository
class StripeOperationsSql {

  /// Stripe forgets a key after a day.
  private static final Duration KEY_LASTS = Duration.ofHours(20);

  private final ControlPlane control;
  private final JdbcClient jdbc;
  private final Clock clock;

  StripeOperationsSql(ControlPlane control, JdbcClient jdbc, Clock clock) {
    this.control = control;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param key goes with the call
  /// @param tries counts this one too
  /// @param result what came of it, if that is known
  record Noted(String key, int tries, @Nullable String result) {}

  /// Notes that it is going to be asked, under the key of the time before if that still counts.
  Noted begin(TenantId tenant, String purpose) {
    var now = clock.instant();
    return control.call(() ->
        jdbc.sql(
                """
                insert into control.stripe_operation as known
                  (purpose, tenant_id, key, keyed_at, tries) values (:purpose, :tenant, :key, :now, 1)
                on conflict (purpose) do update set
                  tries = known.tries + 1,
                  key = case when known.spent or known.keyed_at < :stale
                    then excluded.key else known.key end,
                  keyed_at = case when known.spent or known.keyed_at < :stale
                    then excluded.keyed_at else known.keyed_at end,
                  spent = false
                returning key, tries, result
                """)
            .param("purpose", purpose)
            .param("tenant", tenant.value())
            .param("key", UUID.randomUUID().toString())
            .param("now", Timestamp.from(now))
            .param("stale", Timestamp.from(now.minus(KEY_LASTS)))
            .query((row, _) ->
                new Noted(row.getString("key"), row.getInt("tries"), row.getString("result")))
            .single());
  }

  void done(String purpose, String result) {
    control.call(() ->
        jdbc.sql(
                "update control.stripe_operation set result = :result, done_at = :now"
                    + " where purpose = :purpose and result is null")
            .param("result", result)
            .param("now", Timestamp.from(clock.instant()))
            .param("purpose", purpose)
            .update());
  }

  /// The key has an answer at Stripe that is of no use; the next try needs another.
  void spend(String purpose, String key) {
    control.call(() ->
        jdbc.sql(
                "update control.stripe_operation set spent = true"
                    + " where purpose = :purpose and key = :key")
            .param("purpose", purpose)
            .param("key", key)
            .update());
  }
}
