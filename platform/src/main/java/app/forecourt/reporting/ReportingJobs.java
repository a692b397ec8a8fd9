package app.forecourt.reporting;

import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What keeps the figures small.
@Configuration(proxyBeanMethods = false)
class ReportingJobs {

  @Bean
  RecurringTask<Void> foldFigures(TenantJobs jobs, FigureSql figures) {
    return jobs.recurring(
        "reporting-fold", Schedules.fixedDelay(Duration.ofSeconds(30)), figures::fold);
  }
}
