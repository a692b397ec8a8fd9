package app.forecourt.notifications;

import app.forecourt.registry.GroupJob;
import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, KeptFor.class})
class NotificationJobs {

  @Bean
  RecurringTask<Void> tellWhatIsLate(TenantJobs jobs, LateWork late) {
    return jobs.recurring("notifications-late", FixedDelay.ofMinutes(1), late::tell);
  }

  @Bean
  RecurringTask<Void> escalateNotifications(TenantJobs jobs, Escalation escalation) {
    return jobs.recurring("notifications-escalate", FixedDelay.ofMinutes(1), escalation::escalate);
  }

  /// Often rather than at eight, so that a node that was down then makes up for it.
  @Bean
  RecurringTask<Void> planDigests(TenantJobs jobs, Digests digests) {
    return jobs.recurring("notifications-digest", FixedDelay.ofMinutes(5), digests::plan);
  }

  /// A portion each hour, so that no night is too short for it.
  @Bean
  RecurringTask<Void> forgetNotifications(TenantJobs jobs, Forgetting forgetting) {
    return jobs.recurring("notifications-forget", FixedDelay.ofHours(1), forgetting::forget);
  }

  @Bean
  OneTimeTask<GroupJob> sendLetter(TenantJobs jobs, LetterCarrier carrier) {
    return jobs.oneTime(LetterOrders.JOB, id -> carrier.send(UUID.fromString(id)));
  }
}
