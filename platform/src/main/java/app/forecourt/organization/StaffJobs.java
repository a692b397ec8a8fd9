package app.forecourt.organization;

import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffJobs {

  /// Often rather than at midnight, so that a node that was down then makes up for it.
  @Bean
  RecurringTask<Void> turnTheDayForStaff(TenantJobs jobs, PostingBook book) {
    return jobs.recurring("staff transfers", FixedDelay.ofMinutes(10), book::turnTheDay);
  }
}
