package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.Entry;
import app.forecourt.customers.EntryKind;
import app.forecourt.customers.Timeline;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells on the customer's page what happens in sales.
@Component
class SalesTimeline {

  private final Timeline timeline;
  private final Names names;

  SalesTimeline(Timeline timeline, Names names) {
    this.timeline = timeline;
    this.names = names;
  }

  @EventListener
  void on(StatusChanged event) {
    if (event.customer() != null) {
      append(
          event.customer(),
          EntryKind.SALE,
          "%s.%s".formatted(event.subject(), happened(event)),
          List.of(event.label(), Objects.requireNonNullElse(event.reason(), "")),
          event.at(),
          link(event));
    }
  }

  @EventListener
  void on(HandedOver event) {
    if (event.customer() != null) {
      append(
          event.customer(),
          EntryKind.SALE,
          event.subject() + ".HANDED_OVER",
          List.of(event.label(), names.employee(event.from()), names.employee(event.to())),
          event.at(),
          link(event.subject(), event.id()));
    }
  }

  /// An order has its deposit again only because its car was released.
  private static String happened(StatusChanged event) {
    return OrderStatus.ALLOCATED.name().equals(event.from())
            && OrderStatus.DEPOSITED.name().equals(event.to())
        ? "RELEASED"
        : event.to();
  }

  /// Somebody was in contact with the customer.
  void contact(Opportunity opportunity, ContactLog log, Instant at) {
    append(
        opportunity.customer(),
        EntryKind.CONTACT,
        "contact." + log.kind(),
        List.of(log.content()),
        at,
        link(opportunity));
  }

  /// The customer got in touch again while he is being won.
  void heardAgain(Opportunity opportunity, NewLead message, Instant at) {
    append(
        opportunity.customer(),
        EntryKind.CONTACT,
        "heardAgain",
        List.of(String.join(" ", message.source(), message.interest(), message.note()).strip()),
        at,
        link(opportunity));
  }

  private void append(
      CustomerId customer,
      EntryKind kind,
      String key,
      List<String> facts,
      Instant at,
      String link) {
    timeline.append(
        customer,
        new Entry(
            kind,
            at,
            "sales.timeline." + key,
            facts,
            CurrentMember.find().map(Member::employee).map(EmployeeId::new).orElse(null),
            link));
  }

  private static String link(Opportunity opportunity) {
    return "sales/opportunities/" + opportunity.id();
  }

  private static String link(StatusChanged event) {
    return link(event.subject(), event.id());
  }

  private static String link(Subject subject, UUID id) {
    return (subject == Subject.ORDER ? "sales/orders/" : "sales/opportunities/") + id;
  }
}
