package app.forecourt.notifications;

import app.forecourt.organization.Action;
import app.forecourt.organization.Approvers;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.RefundApproved;
import app.forecourt.receivables.RefundAsked;
import app.forecourt.receivables.RefundId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is told of money, within the business transaction.
@Component
class CashNews {

  private final Bell bell;
  private final Approvers approvers;
  private final Names names;

  CashNews(Bell bell, Approvers approvers, Names names) {
    this.bell = bell;
    this.approvers = approvers;
    this.names = names;
  }

  @EventListener
  void on(RefundAsked event) {
    var parties =
        Optional.<EmployeeId>ofNullable(event.requestedBy()).stream().collect(Collectors.toSet());
    bell.tell(
        approvers.of(
            Action.RECEIPT, Set.of(Verb.WRITE, Verb.APPROVE), 0, event.store(), null, parties),
        News.of(
            NotificationKind.REFUND_ASKED,
            "notifications.text.REFUND_ASKED",
            link(event.refund()),
            event.amount(),
            event.document(),
            names.store(event.store())));
  }

  @EventListener
  void on(RefundApproved event) {
    bell.settle(NotificationKind.REFUND_ASKED, link(event.refund()));
    if (event.requestedBy() != null) {
      bell.tell(
          event.requestedBy(),
          News.of(
              NotificationKind.REFUND_APPROVED,
              "notifications.text.REFUND_APPROVED",
              Links.REFUNDS,
              event.amount(),
              names.employee(event.approvedBy())));
    }
  }

  /// The queue shows them all; which one it is tells them apart here.
  private static String link(RefundId refund) {
    return Links.REFUNDS + "?refund=" + refund;
  }
}
