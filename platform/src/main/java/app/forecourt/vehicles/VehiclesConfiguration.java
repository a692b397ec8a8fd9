package app.forecourt.vehicles;

import app.forecourt.registry.TenantJobs;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VehiclesConfiguration {

  @Bean
  RecurringTask<Void> releaseUnclaimedVehicles(TenantJobs jobs, LapsedReservations lapsed) {
    return jobs.recurring("release unclaimed vehicles", FixedDelay.ofMinutes(10), lapsed::release);
  }
}
