package app.forecourt.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.forecourt.organization.EmployeeId;
import app.forecourt.sales.SalesDeadlines;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells people that they are late. Nothing happens when a deadline passes, so it is looked for.
@Component
@Transactional
class LateWork {

  /// Whatever fell due while no node was there is told for so long.
  private static final Duration MADE_UP_FOR = Duration.ofHours(24);

  /// How much is looked at twice; it is told once all the same.
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final SalesDeadlines deadlines;
  private final Bell bell;
  private final Clock clock;
  private final Map<TenantId, Instant> looked = new ConcurrentHashMap<>();

  private record Late(EmployeeId owner, News news) {}

  LateWork(SalesDeadlines deadlines, Bell bell, Clock clock) {
    this.deadlines = deadlines;
    this.bell = bell;
    this.clock = clock;
  }

  /// Tells of what fell due since the last look, each deadline once.
  void tell() {
    var now = clock.instant();
    var group = CurrentTenant.require();
    var earliest = now.minus(MADE_UP_FOR);
    var last = looked.getOrDefault(group, earliest).minus(OVERLAP);
    var from = last.isBefore(earliest) ? earliest : last;
    var late = new ArrayList<Late>();
    for (var answer : deadlines.answersDue(from, now)) {
      late.add(
          new Late(
              answer.owner(),
              News.of(
                      NotificationKind.FIRST_RESPONSE_OVERDUE,
                      "notifications.text.FIRST_RESPONSE_OVERDUE",
                      Links.lead(answer.lead()),
                      answer.name())
                  .once(answer.lead() + " " + answer.due())));
    }
    for (var action : deadlines.actionsDue(from, now)) {
      late.add(
          new Late(
              action.owner(),
              News.of(
                      NotificationKind.NEXT_ACTION_OVERDUE,
                      "notifications.text.NEXT_ACTION_OVERDUE",
                      Links.opportunity(action.opportunity()),
                      action.name(),
                      action.type())
                  .once(action.opportunity() + " " + action.due())));
    }
    late.stream()
        .collect(groupingBy(Late::owner, mapping(Late::news, toList())))
        .forEach(bell::tell);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            looked.put(group, now);
          }
        });
  }
}
