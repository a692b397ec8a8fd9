package app.forecourt.imports;

import app.forecourt.organization.BusinessDays;
import app.forecourt.registry.GroupJob;
import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

  @Bean
  OneTimeTask<GroupJob> workOffImport(TenantJobs jobs, ImportWork work) {
    return jobs.oneTime(ImportWork.JOB, work::work);
  }

  @Bean
  RecurringTask<Void> forgetImportedRows(TenantJobs jobs, OldRows old) {
    return jobs.recurring(
        "forget imported rows",
        Schedules.daily(BusinessDays.ZONE, LocalTime.of(4, 0)),
        old::forget);
  }
}
