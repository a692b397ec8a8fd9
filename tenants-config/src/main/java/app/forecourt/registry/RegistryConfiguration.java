package app.forecourt.registry;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostSettings.class)
class RegistryConfiguration {

  /// Jobs carry JSON, which an operator can read and a later version too.
  @Bean
  DbSchedulerCustomizer jobsCarryJson() {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer());
      }
    };
  }

  @Bean
  OneTimeTask<GroupJob> setUpGroup(TenantJobs jobs, Provisioning provisioning) {
    return jobs.oneTime(ProvisioningOrders.JOB, _ -> provisioning.run());
  }

  @Bean
  RecurringTask<Void> sweepSilos(SiloSweep sweep) {
    return Tasks.recurring("sweep silos", Schedules.fixedDelay(Duration.ofSeconds(5)))
        .execute((_, _) -> sweep.run());
  }
}
