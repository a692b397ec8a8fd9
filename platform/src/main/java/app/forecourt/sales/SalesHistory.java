package app.forecourt.sales;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.EmployeeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the history of leads, opportunities and orders, in the transaction that moves them.
@Component
class SalesHistory {

  private final StatusChanges changes;

  SalesHistory(StatusChanges changes) {
    this.changes = changes;
  }

  @EventListener
  void on(StatusChanged event) {
    var member = CurrentMember.find();
    changes.save(
        new StatusChange(
            event,
            member.map(Member::employee).map(EmployeeId::new).orElse(null),
            member.map(Member::role).orElse(null)));
  }

  @EventListener
  void on(HandedOver event) {
    var member = CurrentMember.find();
    changes.save(
        new StatusChange(
            event,
            member.map(Member::employee).map(EmployeeId::new).orElse(null),
            member.map(Member::role).orElse(null)));
  }
}
