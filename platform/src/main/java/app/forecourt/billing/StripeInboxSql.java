package app.forecourt.billing;

import app.forecourt.tenancy.ControlPlane;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The events from Stripe, each once.
@Repository
class StripeInboxSql {

  private static final int MOST = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final ControlPlane control;
  private final JdbcClient jdbc;
  private final Clock clock;

  StripeInboxSql(ControlPlane control, JdbcClient jdbc, Clock clock) {
    this.control = control;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// An event that waits.
  ///
  /// @param customer whom it is about, if it is about one
  /// @param tenant the group that it names
  record Waiting(String id, @Nullable String customer, @Nullable UUID tenant, int tries) {}

  /// @return whether the event is new
  boolean store(
      String id, String type, @Nullable String customer, @Nullable UUID tenant, String payload) {
    var now = Timestamp.from(clock.instant());
    return control.call(() ->
        jdbc.sql(
                """
                insert into control.stripe_event
                  (id, type, customer, tenant_id, payload, received_at, next_try)
                values (:id, :type, :customer, :tenant, :payload, :now, :now)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("type", type)
            .param("customer", customer)
            .param("tenant", tenant)
            .param("payload", payload)
            .param("now", now)
            .update())
        == 1;
  }

  List<Waiting> waiting() {
    return control.call(() ->
        jdbc.sql(
                """
                select id, customer, tenant_id, tries from control.stripe_event
                where processed_at is null and next_try <= :now order by received_at limit :most
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("most", MOST)
            .query((row, _) ->
                new Waiting(
                    row.getString("id"),
                    row.getString("customer"),
                    row.getObject("tenant_id", UUID.class),
                    row.getInt("tries")))
            .list());
  }

  void processed(Collection<String> ids) {
    control.call(() ->
        jdbc.sql("update control.stripe_event set processed_at = :now where id in (:ids)")
            .param("now", Timestamp.from(clock.instant()))
            .param("ids", ids)
            .update());
  }

  void failed(Collection<Waiting> events, String why) {
    control.run(() -> events.forEach(event -> postpone(event, why)));
  }

  private void postpone(Waiting event, String why) {
    var pause = Duration.ofSeconds(2L << Math.min(event.tries(), 16));
    jdbc.sql(
            "update control.stripe_event set tries = tries + 1, failure = :why, next_try = :next"
                + " where id = :id")
        .param("why", why)
        .param(
            "next",
            Timestamp.from(
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)))
        .param("id", event.id())
        .update();
  }
}
