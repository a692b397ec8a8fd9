package app.forecourt.billing;

import app.forecourt.plans.PlanCatalogue;
import app.forecourt.registry.HostNames;
import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.TenantId;
import app.forecourt.vocabulary.Texts;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.V1Services;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens the page of Stripe on which a group pays for the first time. However often and from
/// however many windows it is asked for, there is one customer a group and one page at a time.
@Component
class Checkouts {

  private static final String TENANT = "tenant_id";
  private static final String NUMBER = "checkout_number";

  private final StripeGate gate;
  private final OnceAtStripe once;
  private final StripeCatalogue catalogue;
  private final PlanCatalogue plans;
  private final Subscriptions subscriptions;
  private final SubscriptionMirror mirror;
  private final HostNames hosts;
  private final ControlPlane control;

  Checkouts(
      StripeGate gate,
      OnceAtStripe once,
      StripeCatalogue catalogue,
      PlanCatalogue plans,
      Subscriptions subscriptions,
      SubscriptionMirror mirror,
      HostNames hosts,
      ControlPlane control) {
    this.gate = gate;
    this.once = once;
    this.catalogue = catalogue;
    this.plans = plans;
    this.subscriptions = subscriptions;
    this.mirror = mirror;
    this.hosts = hosts;
    this.control = control;
  }

  /// Where the group pays, for what it last wished.
  ///
  /// @param cancelled where it comes back to without having paid
  /// @throws AlreadySubscribed if it has paid meanwhile
  URI open(TenantId tenant, String cancelled, Locale language) {
    var group = present(tenant);
    var customer = customer(group);
    var price = catalogue.price(plans.require(group.plan()));
    if (runsAlready(customer)) {
      mirror.refresh(tenant);
      throw new AlreadySubscribed();
    }
    if (group.checkout().isPresent()) {
      var page = lookAgain(group.checkout().get().id());
      if (page.isOpen() && sells(page.id(), price, group.stores())) {
        return URI.create(Objects.requireNonNull(page.url()));
      }
      close(page);
      update(tenant, known -> known.leave(page.id()));
      group = present(tenant);
    }
    return newPage(group, customer, price, cancelled, language);
  }

  private URI newPage(
      Subscription group, String customer, String price, String cancelled, Locale language) {
    var tenant = group.tenant();
    var number = Integer.toString(group.checkoutNumber());
    var wanted = wanted(group, customer, price, number, cancelled, language);
    var id =
        once.ask(
            tenant,
            "checkout:" + tenant + ":" + number,
            stripe -> openPage(stripe, customer, number),
            (stripe, options) -> stripe.checkout().sessions().create(wanted, options).getId());
    var page = lookAgain(id);
    update(tenant, known -> known.opened(page));
    if (!page.isOpen()) {
      mirror.refresh(tenant);
      throw new AlreadySubscribed();
    }
    return URI.create(Objects.requireNonNull(page.url()));
  }

  private SessionCreateParams wanted(
      Subscription group,
      String customer,
      String price,
      String number,
      String cancelled,
      Locale language) {
    var tenant = group.tenant().toString();
    var terms = SessionCreateParams.SubscriptionData.builder().putMetadata(TENANT, tenant);
    var trial = plans.require(group.plan()).trialDays();
    if (group.isNew() && trial > 0) {
      terms.setTrialPeriodDays((long) trial);
    }
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
        .setCustomer(customer)
        .setClientReferenceId(tenant)
        .putMetadata(TENANT, tenant)
        .putMetadata(NUMBER, number)
        .setLocale(
            Texts.nearest(language).equals(Locale.ENGLISH)
                ? SessionCreateParams.Locale.EN
                : SessionCreateParams.Locale.ZH)
        .setSuccessUrl(hosts.publicUrl() + "/welcome?session_id={CHECKOUT_SESSION_ID}")
        .setCancelUrl(cancelled)
        .setSubscriptionData(terms.build())
        .addLineItem(
            SessionCreateParams.LineItem.builder()
                .setPrice(price)
                .setQuantity((long) group.stores())
                .build())
        .build();
  }

  /// The customer at Stripe who is this group.
  String customer(Subscription group) {
    if (group.customer().isPresent()) {
      return group.customer().get();
    }
    var tenant = group.tenant();
    var wanted =
        CustomerCreateParams.builder()
            .setName(group.groupName())
            .setEmail(group.email())
            .putMetadata(TENANT, tenant.toString())
            .build();
    var id =
        once.ask(
            tenant,
            "customer:" + tenant,
            stripe -> customerOf(stripe, tenant, group.email()),
            (stripe, options) -> stripe.customers().create(wanted, options).getId());
    update(tenant, known -> known.knownAs(id));
    return id;
  }

  private static Optional<String> customerOf(V1Services stripe, TenantId tenant, String email)
      throws StripeException {
    var sameAddress = CustomerListParams.builder().setEmail(email).setLimit(100L).build();
    return stripe.customers().list(sameAddress).getData().stream()
        .filter(customer -> tenant.toString().equals(metadata(customer).get(TENANT)))
        .map(Customer::getId)
        .findFirst();
  }

  private static Map<String, String> metadata(Customer customer) {
    return Objects.requireNonNullElse(customer.getMetadata(), Map.of());
  }

  private static Optional<String> openPage(V1Services stripe, String customer, String number)
      throws StripeException {
    var open =
        SessionListParams.builder()
            .setCustomer(customer)
            .setStatus(SessionListParams.Status.OPEN)
            .build();
    return stripe.checkout().sessions().list(open).getData().stream()
        .filter(page -> number.equals(page.getMetadata().get(NUMBER)))
        .map(page -> page.getId())
        .findFirst();
  }

  private boolean runsAlready(String customer) {
    var all =
        SubscriptionListParams.builder()
            .setCustomer(customer)
            .setStatus(SubscriptionListParams.Status.ALL)
            .build();
    return gate.ask(stripe ->
        stripe.subscriptions().list(all).getData().stream().anyMatch(StripeReading::isLive));
  }

  private boolean sells(String page, String price, int stores) {
    var lines = gate.ask(stripe -> stripe.checkout().sessions().lineItems().list(page).getData());
    return lines.size() == 1
        && lines.getFirst().getPrice().getId().equals(price)
        && lines.getFirst().getQuantity() == stores;
  }

  private Checkout lookAgain(String page) {
    return gate.ask(stripe -> StripeReading.checkout(stripe.checkout().sessions().retrieve(page)));
  }

  /// Nobody may pay on a page that we no longer mean.
  private void close(Checkout page) {
    if (page.isOpen()) {
      var options = RequestOptions.builder().setIdempotencyKey("expire-" + page.id()).build();
      var _ = gate.ask(stripe -> stripe.checkout().sessions().expire(page.id(), options));
    }
  }

  /// The group to which a page of Stripe belongs that we do not know, because the answer that named
  /// it was lost.
  Optional<TenantId> ownerOf(String page) {
    return gate.ask(stripe ->
            Optional.ofNullable(stripe.checkout().sessions().retrieve(page).getClientReferenceId()))
        .filter(text -> text.matches("[0-9a-f-]{36}"))
        .map(TenantId::of)
        .filter(tenant -> subscriptions.findByTenant(tenant.value()).isPresent());
  }

  private Subscription present(TenantId tenant) {
    return control.call(() -> subscriptions.require(tenant));
  }

  private void update(TenantId tenant, java.util.function.UnaryOperator<Subscription> change) {
    control.run(() -> subscriptions.save(change.apply(subscriptions.require(tenant))));
  }
}
