package app.forecourt.registry;

import app.forecourt.tenancy.CurrentTenant;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door through which jobs come to a group's data. A module makes its jobs beans:
///
/// ```java
/// @Bean
/// RecurringTask<Void> overdueReceivables(TenantJobs jobs, DunningDesk desk) {
///   return jobs.recurring("overdue receivables", Schedules.daily(SHANGHAI, LocalTime.of(2, 0)), desk::remind);
/// }
///
/// @Bean
/// OneTimeTask<GroupJob> sendMessage(TenantJobs jobs, Outbox outbox) {
///   return jobs.oneTime("send message", id -> outbox.send(UUID.fromString(id)));
/// }
/// …
/// jobs.order("send message", message.id().toString(), clock.instant());
/// ```
@Component
public class TenantJobs {

  private static final Logger LOG = LoggerFactory.getLogger(TenantJobs.class);
  private static final String LOG_KEY = "job";
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final TenantRegistry registry;
  // Found late: the scheduler knows all jobs, and the jobs know us.
  private final ObjectProvider<SchedulerClient> client;
  private final TransactionTemplate transaction;

  TenantJobs(
      TenantRegistry registry,
      ObjectProvider<SchedulerClient> client,
      PlatformTransactionManager transactions) {
    this.registry = registry;
    this.client = client;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Does `work` for each group whose people can work or read, each in a transaction of its own. A
  /// group in which it fails does not keep it from the others; the failure is logged.
  public void forEachGroup(String name, Runnable work) {
    for (var group : registry.all()) {
      if (group.provisioned()
          && (group.access() == Access.FULL || group.access() == Access.READ_ONLY)) {
        CurrentTenant.run(
            group.id(),
            () -> {
              try (var _ = MDC.putCloseable(LOG_KEY, name)) {
                transaction.executeWithoutResult(_ -> work.run());
              } catch (RuntimeException failed) {
                LOG.error("{} failed for {}", name, group.slug(), failed);
              }
            });
      }
    }
  }

  /// A job that comes round again and again, on one node, and does `work` [for each
  /// group][#forEachGroup].
  public RecurringTask<Void> recurring(String name, Schedule schedule, Runnable work) {
    return Tasks.recurring(name, schedule).execute((_, _) -> forEachGroup(name, work));
  }

  /// A job that is [ordered][#order] for one group at a time and does `work` for it with the
  /// order's subject, outside any transaction. It is tried again until it succeeds, after a crash
  /// too, so `work` must do nothing the second time.
  public OneTimeTask<GroupJob> oneTime(String name, Consumer<String> work) {
    return Tasks.oneTime(name, GroupJob.class)
        .onFailure(TenantJobs::tryAgain)
        .execute((instance, _) -> {
          var job = instance.getData();
          try (var _ = MDC.putCloseable(LOG_KEY, name)) {
            CurrentTenant.run(job.tenant(), () -> work.accept(job.subject()));
          }
        });
  }

  /// Orders a [one-time job][#oneTime] for the present group, together with the present
  /// transaction. While an order waits, the same one again changes nothing.
  ///
  /// @throws app.forecourt.tenancy.NoTenantBound if this thread works for no group
  public void order(String name, String subject, Instant at) {
    var job = new GroupJob(CurrentTenant.require(), subject);
    // Without a transaction the pool would roll the order back, and say nothing.
    transaction.executeWithoutResult(
        _ -> client.getObject().scheduleIfNotExists(instance(name, job), at));
  }

  static TaskInstance<GroupJob> instance(String name, GroupJob job) {
    return new TaskInstance<>(name, job.tenant() + ":" + job.subject(), job);
  }

  /// Two seconds after the first failure, then twice as long each time.
  private static void tryAgain(ExecutionComplete failed, ExecutionOperations<GroupJob> job) {
    var pause = Duration.ofSeconds(2L << Math.min(failed.getExecution().consecutiveFailures, 12));
    job.reschedule(
        failed,
        failed.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
  }
}
