package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.OpenWork;
import app.forecourt.organization.Succession;
import app.forecourt.organization.WorkCount;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those who take over somebody's work, after all modules have handed it to them. Should that
/// fail, handing it over again does it.
@Component
@Order
@Transactional
class WorkTakenOver implements OpenWork {

  private final Bell bell;
  private final Names names;

  WorkTakenOver(Bell bell, Names names) {
    this.bell = bell;
    this.names = names;
  }

  /// What somebody was told stays his.
  @Override
  public List<WorkCount> of(EmployeeId whose) {
    return List.of();
  }

  @Override
  public void handOver(Succession succession) {
    bell.tell(
        succession.heirs(),
        News.of(
            NotificationKind.WORK_HANDED_OVER,
            "notifications.text.WORK_HANDED_OVER",
            Links.WORK,
            names.employee(succession.from())));
  }
}
