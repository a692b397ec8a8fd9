package app.forecourt.vehicles;

import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VehicleJobs {

  @Bean
  RecurringTask<Void> releaseUnclaimedVehicles(TenantJobs jobs, VehicleStock stock) {
    return jobs.recurring(
        "vehicles-release-unclaimed",
        Schedules.fixedDelay(Duration.ofMinutes(10)),
        stock::releaseUnclaimed);
  }
}
