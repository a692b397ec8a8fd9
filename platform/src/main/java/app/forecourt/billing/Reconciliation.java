package app.forecourt.billing;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Goes through all subscriptions: reads again at Stripe what may have changed without our hearing
/// of it, and lets the days of grace count.
@Component
class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  private final Subscriptions subscriptions;
  private final SubscriptionMirror mirror;
  private final StripeGate gate;
  private final StripeSettings settings;
  private final Clock clock;

  Reconciliation(
      Subscriptions subscriptions,
      SubscriptionMirror mirror,
      StripeGate gate,
      StripeSettings settings,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.mirror = mirror;
    this.gate = gate;
    this.settings = settings;
    this.clock = clock;
  }

  /// Reads those again of which news are likely, and those that were not read for long.
  void run() {
    if (!gate.isSetUp()) {
      return;
    }
    for (var known : subscriptions.known()) {
      if (known.isUnsettled() || !known.isSeenWithin(settings.settled(), clock.instant())) {
        try {
          mirror.refresh(known.tenant());
        } catch (PaymentsUnavailable | PaymentsNotSetUp away) {
          LOG.warn("reconciliation stops until Stripe answers again: {}", away.getMessage());
          return;
        } catch (RuntimeException failed) {
          LOG.error("subscription of group {} could not be read", known.tenant(), failed);
        }
      }
    }
  }

  void age() {
    subscriptions.begun().forEach(known -> mirror.age(known.tenant()));
  }
}
