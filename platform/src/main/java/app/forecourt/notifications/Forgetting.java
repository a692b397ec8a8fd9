package app.forecourt.notifications;

import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets go of what was told long ago; it names customers.
@Component
@Transactional
class Forgetting {

  private static final Limit AT_ONCE = Limit.of(5_000);

  private final Notifications notifications;
  private final Letters letters;
  private final KeptFor kept;
  private final Clock clock;

  Forgetting(Notifications notifications, Letters letters, KeptFor kept, Clock clock) {
    this.notifications = notifications;
    this.letters = letters;
    this.kept = kept;
    this.clock = clock;
  }

  /// The oldest first; what is too much for once is left to the next time.
  void forget() {
    var now = clock.instant();
    notifications.deleteAll(notifications.seenBefore(now.minus(kept.read()), AT_ONCE));
    notifications.deleteAll(notifications.unseenSince(now.minus(kept.unread()), AT_ONCE));
    letters.deleteAll(letters.writtenBefore(now.minus(kept.letters()), AT_ONCE));
  }
}
