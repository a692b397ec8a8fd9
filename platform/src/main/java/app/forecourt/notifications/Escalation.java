package app.forecourt.notifications;

import app.forecourt.organization.Superiors;
import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what is critical and not looked at to the superior.
@Component
@Transactional
class Escalation {

  private static final Limit AT_ONCE = Limit.of(500);

  private final Notifications notifications;
  private final Superiors superiors;
  private final Ringing ringing;
  private final Clock clock;

  Escalation(Notifications notifications, Superiors superiors, Ringing ringing, Clock clock) {
    this.notifications = notifications;
    this.superiors = superiors;
    this.ringing = ringing;
    this.clock = clock;
  }

  /// Escalates what has waited for longer than [Notification#PATIENCE], each once: that it was
  /// escalated and what the superior is told are stored together.
  ///
  /// @return how many
  int escalate() {
    var now = clock.instant();
    var forgotten = notifications.forgotten(now.minus(Notification.PATIENCE), AT_ONCE);
    for (var one : forgotten) {
      notifications.save(one.escalate(now));
      superiors
          .of(one.employee())
          .ifPresent(superior -> {
            notifications.save(one.to(superior, now));
            ringing.ring(superior);
          });
    }
    return forgotten.size();
  }
}
