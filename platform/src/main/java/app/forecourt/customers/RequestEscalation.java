package app.forecourt.customers;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what nobody answers to the store's manager.
@Component
@Transactional
class RequestEscalation {

  private final CustomerRequests requests;
  private final Customers customers;
  private final Timeline timeline;
  private final Clock clock;

  RequestEscalation(
      CustomerRequests requests, Customers customers, Timeline timeline, Clock clock) {
    this.requests = requests;
    this.customers = customers;
    this.timeline = timeline;
    this.clock = clock;
  }

  /// Escalates what has waited for longer than [CustomerRequest#PATIENCE], each request once.
  void escalate() {
    var now = clock.instant();
    for (var request : requests.unansweredSince(now.minus(CustomerRequest.PATIENCE))) {
      var manager = customers.managersOf(request.store()).stream().findFirst().orElse(null);
      requests.save(request.escalate(manager, now));
      timeline.append(
          request.customer(),
          Entry.of(
              EntryKind.REQUEST, now, "customers.timeline.escalated", null, "", request.text()));
    }
  }
}
