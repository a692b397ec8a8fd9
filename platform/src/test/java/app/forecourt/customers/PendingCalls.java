package app.forecourt.customers;

import app.forecourt.tenancy.CurrentTenant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A batch that waits to be sent, as other modules will keep them: it drops whoever withdraws his
/// consent meanwhile.
@Component
class PendingCalls {

  private final Map<CustomerId, ConsentPurpose> waiting = new ConcurrentHashMap<>();
  private final Map<CustomerId, Object> groups = new ConcurrentHashMap<>();

  void add(CustomerId customer, ConsentPurpose purpose) {
    waiting.put(customer, purpose);
  }

  Set<CustomerId> waiting() {
    return Set.copyOf(waiting.keySet());
  }

  /// The group that was bound when the customer was dropped.
  Object groupOf(CustomerId customer) {
    return groups.getOrDefault(customer, "not dropped");
  }

  @ApplicationModuleListener
  void on(ConsentWithdrawn event) {
    if (waiting.remove(event.customer(), event.purpose())) {
      groups.put(event.customer(), CurrentTenant.require());
    }
  }
}
