package app.forecourt.billing;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.SignIn;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.param.CustomerListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// What the stories of billing have in common: a founder who signs up, and eyes on both sides.
@TestComponent
class Desk {

  static final String PASSWORD = "correct horse battery";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final SignUps signUps;
  final BillingOffice office;
  final StripeInbox inbox;
  final Reconciliation reconciliation;
  final SubscriptionMirror mirror;
  final StripeGate gate;
  private final Subscriptions subscriptions;
  private final TenantRegistry registry;
  private final SignIn signIn;
  private final ControlPlane control;

  Desk(
      SignUps signUps,
      BillingOffice office,
      StripeInbox inbox,
      Reconciliation reconciliation,
      SubscriptionMirror mirror,
      StripeGate gate,
      Subscriptions subscriptions,
      TenantRegistry registry,
      SignIn signIn,
      ControlPlane control) {
    this.signUps = signUps;
    this.office = office;
    this.inbox = inbox;
    this.reconciliation = reconciliation;
    this.mirror = mirror;
    this.gate = gate;
    this.subscriptions = subscriptions;
    this.registry = registry;
    this.signIn = signIn;
    this.control = control;
  }

  /// A form nobody has sent yet.
  static SignUpForm form(int stores) {
    var slug = "g" + UUID.randomUUID().toString().substring(0, 8);
    return new SignUpForm(
        UUID.randomUUID().toString(),
        "锦驰汽车集团",
        slug,
        "陈总",
        "boss@" + slug + ".example",
        PASSWORD,
        "group",
        Integer.toString(stores));
  }

  URI begin(SignUpForm form) {
    return signUps.begin(form, Locale.SIMPLIFIED_CHINESE, "203.0.113.7");
  }

  TenantId tenant(SignUpForm form) {
    return registry.bySlug(Objects.requireNonNull(form.slug())).orElseThrow().id();
  }

  Subscription subscription(SignUpForm form) {
    return control.call(() -> subscriptions.findByTenant(tenant(form).value()).orElseThrow());
  }

  String page(SignUpForm form) {
    return subscription(form).checkout().orElseThrow().id();
  }

  Standing standing(SignUpForm form) {
    return subscription(form).graceState();
  }

  boolean isReady(SignUpForm form) {
    return registry.require(tenant(form)).provisioned();
  }

  /// Does it as the founder of the group.
  <R> R asFounder(SignUpForm form, Supplier<R> work) {
    return CurrentTenant.call(
        tenant(form),
        () -> {
          var founder = signIn.member(Objects.requireNonNull(form.email()), PASSWORD);
          return CurrentMember.call(founder, work);
        });
  }

  List<Customer> customers(SignUpForm form) {
    var same = CustomerListParams.builder().setEmail(form.email()).setLimit(100L).build();
    return gate.ask(stripe -> stripe.customers().list(same).getData());
  }

  long liveSubscriptions(SignUpForm form) {
    return customers(form).stream()
        .flatMap(customer -> {
          var all =
              SubscriptionListParams.builder()
                  .setCustomer(customer.getId())
                  .setStatus(SubscriptionListParams.Status.ALL)
                  .build();
          return gate.ask(stripe -> stripe.subscriptions().list(all).getData()).stream();
        })
        .filter(StripeReading::isLive)
        .count();
  }

  /// What the customer does in Stripe's portal.
  void endWithThePeriod(SignUpForm form) throws StripeException {
    var ends = SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build();
    var id = subscription(form).contract().id();
    var _ = gate.attempt(stripe -> stripe.subscriptions().update(id, ends));
  }

  static void await(String what, BooleanSupplier came) {
    var end = Instant.now().plus(PATIENCE);
    while (!came.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("did not come about: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
