package app.forecourt.billing;

import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Keeps our subscriptions what Stripe's are, and tells the registry what follows for the group.
@Component
class SubscriptionMirror {

  private final Subscriptions subscriptions;
  private final StripeReading reading;
  private final TenantRegistry registry;
  private final ControlPlane control;
  private final Clock clock;

  SubscriptionMirror(
      Subscriptions subscriptions,
      StripeReading reading,
      TenantRegistry registry,
      ControlPlane control,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.reading = reading;
    this.registry = registry;
    this.control = control;
    this.clock = clock;
  }

  /// Reads again what Stripe knows of the group and stores all of it.
  ///
  /// Whoever begins to read later stores, whichever answer comes first: he has seen everything that
  /// happened before he began.
  void refresh(TenantId tenant) {
    var begun =
        control.call(() ->
            subscriptions
                .lock(tenant.value())
                .flatMap(known -> {
                  var read = known.read();
                  subscriptions.save(known);
                  return read;
                }));
    begun.ifPresent(read -> {
      var seen = reading.of(read.customer(), read.checkout());
      control.run(() -> {
        var known = subscriptions.require(tenant);
        if (known.follow(seen, read, clock.instant())) {
          tell(known);
        }
      });
    });
  }

  /// Lets the days that passed have their effect on the group.
  void age(TenantId tenant) {
    control.run(() -> {
      var known = subscriptions.require(tenant);
      var before = known.access();
      known.age(clock.instant());
      if (known.access() != before) {
        tell(known);
      }
    });
  }

  private void tell(Subscription known) {
    var tenant = known.tenant();
    if (known.activate()) {
      registry.covers(tenant, known.plan(), known.stores());
      registry.activate(tenant, known.access());
    } else if (known.isActivated()) {
      registry.covers(tenant, known.plan(), known.stores());
      registry.access(tenant, known.access());
    }
    subscriptions.save(known);
  }
}
