package app.forecourt.notifications;

import app.forecourt.organization.Action;
import app.forecourt.organization.Approvers;
import app.forecourt.organization.Names;
import app.forecourt.organization.Verb;
import app.forecourt.sales.ApprovalAsked;
import app.forecourt.sales.ApprovalDecided;
import app.forecourt.sales.LeadAnswered;
import app.forecourt.sales.LeadAssigned;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.LeadStatus;
import app.forecourt.sales.OpportunityAssigned;
import app.forecourt.sales.OrderId;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.StatusChanged;
import app.forecourt.sales.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is told of sales, within the business transaction.
@Component
class SalesNews {

  private final Bell bell;
  private final Approvers approvers;
  private final Names names;

  SalesNews(Bell bell, Approvers approvers, Names names) {
    this.bell = bell;
    this.approvers = approvers;
    this.names = names;
  }

  @EventListener
  void on(ApprovalAsked event) {
    bell.tell(
        approvers.of(
            Action.DISCOUNT,
            Set.of(Verb.APPROVE),
            event.level().band(),
            event.store(),
            event.owner(),
            List.of(event.owner(), event.askedBy())),
        News.of(
            NotificationKind.APPROVAL_ASKED,
            "notifications.text.APPROVAL_ASKED." + event.kind(),
            Links.order(event.order()),
            names.employee(event.askedBy()),
            event.number()));
  }

  @EventListener
  void on(ApprovalDecided event) {
    bell.settle(NotificationKind.APPROVAL_ASKED, Links.order(event.order()));
    bell.tell(
        event.askedBy(),
        News.of(
            NotificationKind.APPROVAL_DECIDED,
            "notifications.text.APPROVAL_DECIDED.%s.%s"
                .formatted(event.kind(), event.agreed() ? "YES" : "NO"),
            Links.order(event.order()),
            names.employee(event.decidedBy()),
            event.number(),
            event.reason()));
  }

  @EventListener
  void on(LeadAssigned event) {
    var link = Links.lead(event.lead());
    bell.tell(
        event.to(),
        News.of(
            NotificationKind.LEAD_ASSIGNED,
            "notifications.text.LEAD_ASSIGNED",
            link,
            event.name(),
            names.store(event.store())));
    if (event.from() != null && !event.from().equals(event.to())) {
      bell.settle(NotificationKind.FIRST_RESPONSE_OVERDUE, link);
      bell.tell(
          event.from(),
          News.of(
              NotificationKind.LEAD_TAKEN,
              "notifications.text.LEAD_TAKEN",
              "",
              event.name(),
              names.employee(event.to())));
    }
  }

  @EventListener
  void on(LeadAnswered event) {
    bell.settle(NotificationKind.LEAD_ASSIGNED, Links.lead(event.lead()));
    bell.settle(NotificationKind.FIRST_RESPONSE_OVERDUE, Links.lead(event.lead()));
  }

  /// Nobody need look any more at what went another way.
  @EventListener
  void on(StatusChanged event) {
    if (event.subject() == Subject.LEAD && !event.to().equals(LeadStatus.ASSIGNED.name())) {
      var link = Links.lead(new LeadId(event.id()));
      bell.settle(NotificationKind.LEAD_ASSIGNED, link);
      bell.settle(NotificationKind.FIRST_RESPONSE_OVERDUE, link);
    }
    if (event.subject() == Subject.ORDER && event.to().equals(OrderStatus.CANCELLED.name())) {
      bell.settle(NotificationKind.APPROVAL_ASKED, Links.order(new OrderId(event.id())));
    }
  }

  @EventListener
  void on(OpportunityAssigned event) {
    bell.tell(
        event.to(),
        News.of(
            NotificationKind.OPPORTUNITY_ASSIGNED,
            "notifications.text.OPPORTUNITY_ASSIGNED",
            Links.opportunity(event.opportunity()),
            names.employee(event.from()),
            event.interest()));
  }
}
