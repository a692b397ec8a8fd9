package app.forecourt.notifications;

import java.time.Clock;
import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets go of what was read long ago; it names customers.
@Component
@Transactional
class Forgetting {

  /// For how long what was read is kept.
  static final Duration KEPT = Duration.ofDays(90);

  private static final Limit AT_ONCE = Limit.of(5_000);

  private final Notifications notifications;
  private final Clock clock;

  Forgetting(Notifications notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /// @return how many
  int forget() {
    var old = notifications.seenBefore(clock.instant().minus(KEPT), AT_ONCE);
    notifications.deleteAll(old);
    return old.size();
  }
}
