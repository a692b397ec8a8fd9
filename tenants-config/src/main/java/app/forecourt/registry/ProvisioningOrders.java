package app.forecourt.registry;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Has new groups set up by a job.
@Component
class ProvisioningOrders {

  static final String JOB = "set up group";

  /// Long enough for every node to know of a group's own database.
  private static final Duration SETTLING = Duration.ofSeconds(10);

  // Found late: the scheduler knows all jobs, and the jobs know the registry.
  private final ObjectProvider<SchedulerClient> jobs;
  private final Clock clock;

  ProvisioningOrders(ObjectProvider<SchedulerClient> jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Orders it in the present transaction, unless it is ordered already.
  void place(Tenant tenant) {
    var wait = tenant.silo().isPresent() ? SETTLING : Duration.ZERO;
    jobs.getObject()
        .scheduleIfNotExists(
            TenantJobs.instance(JOB, new GroupJob(tenant.id(), "all")), clock.instant().plus(wait));
  }
}
