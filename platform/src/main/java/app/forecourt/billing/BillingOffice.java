package app.forecourt.billing;

import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.plans.PlanCatalogue;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.ControlPlane;
import app.forecourt.tenancy.CurrentTenant;
import com.stripe.net.RequestOptions;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where a group's administrator sees and changes what the group pays for. Open in every state of
/// the subscription.
@Service
public class BillingOffice {

  private static final long NEWEST = 24;

  private final Permissions permissions;
  private final OrganizationDesk organization;
  private final TenantRegistry registry;
  private final PlanCatalogue plans;
  private final HostNames hosts;
  private final Subscriptions subscriptions;
  private final SubscriptionMirror mirror;
  private final Checkouts checkouts;
  private final StripeGate gate;
  private final OnceAtStripe once;
  private final ControlPlane control;
  private final Clock clock;

  BillingOffice(
      Permissions permissions,
      OrganizationDesk organization,
      TenantRegistry registry,
      PlanCatalogue plans,
      HostNames hosts,
      Subscriptions subscriptions,
      SubscriptionMirror mirror,
      Checkouts checkouts,
      StripeGate gate,
      OnceAtStripe once,
      ControlPlane control,
      Clock clock) {
    this.permissions = permissions;
    this.organization = organization;
    this.registry = registry;
    this.plans = plans;
    this.hosts = hosts;
    this.subscriptions = subscriptions;
    this.mirror = mirror;
    this.checkouts = checkouts;
    this.gate = gate;
    this.once = once;
    this.control = control;
    this.clock = clock;
  }

  /// What is paid for, as last heard from Stripe.
  ///
  /// @throws app.forecourt.organization.NotPermitted unless the member may see it
  public BillingCard card() {
    permissions.requireSomewhere(Action.TENANT_SETTINGS, Verb.READ);
    var group = registry.current();
    return known()
        .map(this::card)
        .orElseGet(() ->
            card(
                new Subscription(
                    group.id(), group.name(), "", group.plan(), group.stores(), clock.instant())));
  }

  private BillingCard card(Subscription known) {
    var plan = plans.require(known.plan());
    var overdue = known.graceState().isOverdue() ? known.overdueSince() : null;
    var contract = known.graceState() == Standing.PENDING ? null : known.contract();
    return new BillingCard(
        known.plan(),
        known.stores(),
        plan.perStoreAndMonth().times(known.stores()),
        organization.stores().size(),
        SignUps.most(plan),
        known.graceState(),
        contract == null ? registry.current().access() : known.access(),
        contract == null ? null : contract.status(),
        contract == null ? null : contract.trialEnd(),
        contract == null ? null : contract.periodEnd(),
        contract == null ? null : contract.paidThrough(),
        contract == null ? null : contract.cancelAt(),
        overdue == null ? null : BusinessDays.of(overdue).plusDays(Standing.READ_ONLY_DAY),
        overdue == null ? null : BusinessDays.of(overdue).plusDays(Standing.SUSPENDED_DAY));
  }

  /// The next invoice, store by store; empty if none will come.
  ///
  /// @throws PaymentsUnavailable if Stripe does not answer
  public Optional<InvoiceSheet> upcoming() {
    permissions.requireSomewhere(Action.TENANT_SETTINGS, Verb.READ);
    return known()
        .filter(known -> known.graceState().runs() && known.contract().cancelAt() == null)
        .map(known -> {
          var asked =
              InvoiceCreatePreviewParams.builder().setSubscription(known.contract().id()).build();
          var invoice = gate.ask(stripe -> stripe.invoices().createPreview(asked));
          var sheet = InvoiceReading.sheet(invoice, storeNames());
          return sheet.at() == null
              ? new InvoiceSheet(
                  known.contract().periodEnd(),
                  sheet.lines(),
                  sheet.tax(),
                  sheet.total(),
                  sheet.balance(),
                  sheet.due())
              : sheet;
        });
  }

  /// The latest invoices, the newest first.
  ///
  /// @throws PaymentsUnavailable if Stripe does not answer
  public List<InvoiceRow> invoices() {
    permissions.requireSomewhere(Action.TENANT_SETTINGS, Verb.READ);
    var customer = known().flatMap(Subscription::customer);
    if (customer.isEmpty()) {
      return List.of();
    }
    var newest = InvoiceListParams.builder().setCustomer(customer.get()).setLimit(NEWEST).build();
    return gate.ask(stripe -> stripe.invoices().list(newest).getData()).stream()
        .map(InvoiceReading::row)
        .toList();
  }

  /// What it would cost to pay for so many stores from now on. Nothing is changed.
  ///
  /// @throws StoresInUse if the group has more stores
  /// @throws StoresOutOfPlan if the plan does not go that far
  /// @throws NothingToChange if that is the present number
  /// @throws NoSubscription if none runs
  /// @throws PaymentsUnavailable if Stripe does not answer
  public StoreChange preview(int stores) {
    var contract = changeable(stores);
    if (contract.stores() == stores) {
      throw new NothingToChange();
    }
    var details =
        InvoiceCreatePreviewParams.SubscriptionDetails.builder()
            .setProrationBehavior(
                InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
            .addItem(
                InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                    .setId(contract.item())
                    .setQuantity((long) stores)
                    .build())
            .build();
    var asked =
        InvoiceCreatePreviewParams.builder()
            .setSubscription(contract.id())
            .setSubscriptionDetails(details)
            .build();
    var invoice = gate.ask(stripe -> stripe.invoices().createPreview(asked));
    return new StoreChange(
        contract.stores(),
        stores,
        InvoiceReading.changedAt(invoice),
        InvoiceReading.sheet(invoice, storeNames()),
        plans.require(contract.plan()).perStoreAndMonth().times(stores));
  }

  /// Pays for so many stores from now on. If the card is declined, nothing changes.
  ///
  /// @param at from when it is reckoned, as the [preview][#preview] said, so that it costs what was
  ///   shown
  /// @param key made once per wish; the same wish again is done once
  /// @throws CardDeclined if the bank declines the card
  /// @throws StoresInUse if the group has more stores
  /// @throws StoresOutOfPlan if the plan does not go that far
  /// @throws NoSubscription if none runs
  /// @throws PaymentsUnavailable if Stripe does not answer; the same wish again finds out
  public BillingCard change(int stores, @Nullable Instant at, UUID key) {
    var contract = changeable(stores);
    var tenant = CurrentTenant.require();
    var wish =
        SubscriptionUpdateParams.builder()
            .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
            .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
            .addItem(
                SubscriptionUpdateParams.Item.builder()
                    .setId(contract.item())
                    .setQuantity((long) stores)
                    .build());
    if (at != null) {
      wish.setProrationDate(at.getEpochSecond());
    }
    try {
      var _ =
          once.ask(
              tenant,
              "stores:" + tenant + ":" + key,
              stripe ->
                  Optional.of(stripe.subscriptions().retrieve(contract.id()))
                      .filter(now -> quantity(now) == stores)
                      .map(com.stripe.model.Subscription::getId),
              (stripe, options) ->
                  stripe.subscriptions().update(contract.id(), wish.build(), options).getId());
    } finally {
      refresh();
    }
    return card();
  }

  private static long quantity(com.stripe.model.Subscription subscription) {
    return subscription.getItems().getData().getFirst().getQuantity();
  }

  private Contract changeable(int stores) {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
    var known = known().filter(each -> each.graceState().runs()).orElseThrow(NoSubscription::new);
    var most = SignUps.most(plans.require(known.plan()));
    if (stores < 1 || stores > most) {
      throw new StoresOutOfPlan(most);
    }
    var inUse = organization.stores().size();
    if (stores < inUse) {
      throw new StoresInUse(inUse);
    }
    return known.contract();
  }

  /// Stripe's page on which the group sees to its card, its invoices and the end of it all; it
  /// comes back to `/billing`.
  ///
  /// @throws NoSubscription if Stripe does not know the group
  /// @throws PaymentsUnavailable if Stripe does not answer
  public URI portal(Locale language) {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
    var customer = known().flatMap(Subscription::customer).orElseThrow(NoSubscription::new);
    var asked =
        SessionCreateParams.builder()
            .setCustomer(customer)
            .setLocale(
                language.getLanguage().equals("en")
                    ? SessionCreateParams.Locale.EN
                    : SessionCreateParams.Locale.ZH)
            .setReturnUrl(ownPage())
            .build();
    var options = RequestOptions.builder().setIdempotencyKey(UUID.randomUUID().toString()).build();
    return URI.create(
        gate.ask(stripe -> stripe.billingPortal().sessions().create(asked, options)).getUrl());
  }

  /// The page of Stripe on which a group subscribes that never did, or whose subscription has
  /// ended.
  ///
  /// @throws AlreadySubscribed if one runs
  /// @throws PaymentsUnavailable if Stripe does not answer
  public URI subscribe(Locale language) {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
    var group = registry.current();
    control.run(() -> {
      if (subscriptions.lock(group.id().value()).isEmpty()) {
        subscriptions.save(
            new Subscription(
                group.id(),
                group.name(),
                CurrentMember.require().login(),
                group.plan(),
                group.stores(),
                clock.instant()));
      }
    });
    return checkouts.open(group.id(), ownPage(), language);
  }

  /// Looks at Stripe again, e.g. because the member comes back from there.
  ///
  /// @throws PaymentsUnavailable if Stripe does not answer
  public BillingCard refreshed() {
    permissions.requireSomewhere(Action.TENANT_SETTINGS, Verb.READ);
    refresh();
    return card();
  }

  private void refresh() {
    if (gate.isSetUp()) {
      mirror.refresh(CurrentTenant.require());
    }
  }

  private Optional<Subscription> known() {
    var tenant = CurrentTenant.require().value();
    return control.call(() -> subscriptions.findByTenant(tenant));
  }

  private List<String> storeNames() {
    return organization.stores().stream().map(StoreRow::name).toList();
  }

  private String ownPage() {
    return hosts.urlOf(registry.current().slug()) + "/billing";
  }
}
