package app.forecourt.registry;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The door through which jobs come to a group's data.
@Component
public class TenantJobs {

  /// Does `work` for each group that may work, each in a transaction of its own. A group in which
  /// it fails does not keep it from the others.
  public void forEachGroup(String name, Runnable work) {
    throw new UnsupportedOperationException();
  }

  /// A job that comes round again and again and does `work` [for each group][#forEachGroup].
  public RecurringTask<Void> recurring(String name, Schedule schedule, Runnable work) {
    throw new UnsupportedOperationException();
  }

  /// A job to be [ordered][#order] for one group at a time; tried again until it succeeds.
  public OneTimeTask<GroupJob> oneTime(String name, Consumer<String> work) {
    throw new UnsupportedOperationException();
  }

  /// Orders a [one-time job][#oneTime] for the present group, in the present transaction.
  public void order(String name, String subject, Instant at) {
    throw new UnsupportedOperationException();
  }
}
