package app.forecourt.notifications;

import app.forecourt.registry.TenantJobs;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Orders letters, together with what they tell of.
@Component
class LetterOrders {

  static final String JOB = "send letter";

  private final Letters letters;
  private final PostOffice post;
  private final TenantJobs jobs;
  private final Clock clock;

  LetterOrders(Letters letters, PostOffice post, TenantJobs jobs, Clock clock) {
    this.letters = letters;
    this.post = post;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Somebody wants this one by e-mail at once. Without a mail server he finds it at the bell only.
  void order(Notification notification) {
    if (post.isOpen()) {
      order(new Letter(notification.employee(), notification.getId(), clock.instant()));
    }
  }

  void order(Letter letter) {
    jobs.order(JOB, letters.save(letter).getId().toString(), clock.instant());
  }
}
