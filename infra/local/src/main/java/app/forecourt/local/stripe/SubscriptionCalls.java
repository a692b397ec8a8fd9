package app.forecourt.local.stripe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Subscriptions: read, begun, changed, ended and resumed by the caller.
final class SubscriptionCalls {

  private static final String ITEMS = "items[].price items[].quantity:int items[].metadata.* ";
  private static final String PRORATION =
      " proration_behavior=none|create_prorations|always_invoice proration_date:int ";
  private static final String WRITABLE =
      """
       description metadata.* default_payment_method cancel_at_period_end:bool cancel_at:int
       days_until_due:int collection_method=charge_automatically|send_invoice
       automatic_tax.enabled:bool trial_end:int=now
       trial_settings.end_behavior.missing_payment_method=cancel|pause|create_invoice
       payment_behavior=allow_incomplete|default_incomplete|error_if_incomplete
      """;

  private final Account account;
  private final SubscriptionStart start;
  private final SubscriptionChange change;
  private final SubscriptionLife life;
  private final Renewal renewal;
  private final Invoices invoices;
  private final Collection collection;

  SubscriptionCalls(
      Account account,
      SubscriptionStart start,
      SubscriptionChange change,
      SubscriptionLife life,
      Renewal renewal,
      Invoices invoices,
      Collection collection) {
    this.account = account;
    this.start = start;
    this.change = change;
    this.life = life;
    this.renewal = renewal;
    this.invoices = invoices;
    this.collection = collection;
  }

  void offer(Operations operations) {
    operations.post(
        "/v1/subscriptions",
        "customer! trial_period_days:int billing_mode.type=classic|flexible " + ITEMS + WRITABLE,
        call ->
            start.begin(
                account.require("customer", call.params().text("customer"), "customer"),
                call.params()));
    operations.get(
        "/v1/subscriptions",
        "customer price collection_method status=active|all|canceled|ended|incomplete|"
            + "incomplete_expired|past_due|paused|trialing|unpaid"
            + Lists.CREATED,
        this::list);
    operations.get(
        "/v1/subscriptions/search",
        "query! limit:int page",
        call ->
            Lists.search(account.all("subscription"), call.params(), "/v1/subscriptions/search"));
    operations.get(
        "/v1/subscriptions/{id}", "", call -> account.require("subscription", call.id()));
    operations.post(
        "/v1/subscriptions/{id}",
        "items[].id items[].deleted:bool "
            + ITEMS
            + WRITABLE
            + PRORATION
            + "cancellation_details.comment cancellation_details.feedback",
        call -> update(account.require("subscription", call.id()), call.params()));
    operations.delete(
        "/v1/subscriptions/{id}",
        "prorate:bool invoice_now:bool cancellation_details.comment cancellation_details.feedback",
        this::cancel);
    operations.post(
        "/v1/subscriptions/{id}/resume",
        "billing_cycle_anchor=now|unchanged" + PRORATION,
        this::resume);
    operations.get(
        "/v1/subscription_items",
        "subscription!" + Lists.PARAMETERS,
        call ->
            Lists.page(
                SubscriptionLife.items(
                    account.require(
                        "subscription", call.params().text("subscription"), "subscription")),
                call.params(),
                "/v1/subscription_items"));
    operations.get("/v1/subscription_items/{id}", "", call -> item(owner(call.id()), call.id()));
    operations.post(
        "/v1/subscription_items/{id}",
        "price quantity:int metadata.* payment_behavior=allow_incomplete|default_incomplete|error_if_incomplete"
            + PRORATION,
        this::updateItem);
  }

  private Fields list(Operations.Call call) {
    var params = call.params();
    var status = params.find("status");
    var rows =
        account.all("subscription").stream()
            .filter(each -> Lists.fits(each, params, "customer", "collection_method"))
            .filter(each -> Lists.createdWithin(each, params))
            .filter(each -> listed(each.text("status"), status))
            .filter(each ->
                params
                    .find("price")
                    .map(price ->
                        SubscriptionLife.items(each).stream()
                            .anyMatch(item -> item.at("price").id().equals(price)))
                    .orElse(true))
            .toList();
    return Lists.page(rows, params, "/v1/subscriptions");
  }

  /// Without a wish, all but the canceled ones.
  private static boolean listed(String status, Optional<String> wish) {
    return switch (wish.orElse("not canceled")) {
      case "not canceled" -> !status.equals("canceled");
      case "all" -> true;
      case "ended" -> Set.of("canceled", "incomplete_expired").contains(status);
      default -> wish.filter(status::equals).isPresent();
    };
  }

  /// Changes a subscription as `params` says in the words of `POST /v1/subscriptions/{id}`.
  Fields update(Fields subscription, Fields params) {
    if (SubscriptionLife.isOver(subscription)
        && !Set.of("metadata", "cancellation_details", "expand").containsAll(params.names())) {
      throw StripeError.invalid(
          "A canceled subscription can only update its cancellation_details and metadata.",
          null,
          null);
    }
    var now = account.now();
    var before = subscription.copy();
    var trial = checkedTrialEnd(params, now);
    var behavior = params.find("proration_behavior").orElse("create_prorations");
    var changed = subscription.copy();
    var prorations =
        change.apply(
            changed,
            params.rows("items"),
            behavior,
            params.findNumber("proration_date").orElse(now));
    if (params.is("payment_behavior", "error_if_incomplete") && behavior.equals("always_invoice")) {
      refuseUnpayable(subscription, prorations);
    }
    subscription.with("items", changed.at("items"));
    write(subscription, params, now);
    trial.ifPresent(end -> extendTrial(subscription, end));
    prorations.forEach(proration -> {
      account.keep(proration);
      account.announce("invoiceitem.created", proration);
    });
    var former = Changes.between(before, subscription);
    if (!former.names().isEmpty()) {
      account.announce("customer.subscription.updated", subscription, former);
    }
    if (behavior.equals("always_invoice") && !prorations.isEmpty()) {
      invoiceNow(subscription, List.of(), now);
    }
    if (params.is("trial_end", "now") && subscription.is("status", "trialing")) {
      endTrial(subscription, now);
    }
    return subscription;
  }

  /// Nothing is changed if what the change costs could not be collected at once.
  private void refuseUnpayable(Fields subscription, List<Fields> prorations) {
    var customer = account.require("customer", subscription.text("customer"));
    var due =
        prorations.stream().mapToLong(each -> each.number("amount")).sum()
            + customer.findNumber("balance").orElse(0L);
    if (due > 0
        && subscription.is("collection_method", "charge_automatically")
        && !collection.wouldPay(customer, subscription)) {
      throw StripeError.cardDeclined();
    }
  }

  private static Optional<Long> checkedTrialEnd(Fields params, long now) {
    if (params.is("trial_end", "now")) {
      return Optional.empty();
    }
    var end = params.findNumber("trial_end");
    if (end.filter(moment -> moment <= now).isPresent()) {
      throw StripeError.invalid(
          "Invalid timestamp: must be an integer Unix timestamp in the future.", null, "trial_end");
    }
    return end;
  }

  private static void write(Fields subscription, Fields params, long now) {
    subscription.take(
        params,
        "description",
        "default_payment_method",
        "days_until_due",
        "collection_method",
        "cancel_at");
    Metadata.merge(subscription, params);
    subscription.at("automatic_tax").take(params.at("automatic_tax"), "enabled");
    subscription
        .at("trial_settings")
        .at("end_behavior")
        .take(params.at("trial_settings").at("end_behavior"), "missing_payment_method");
    subscription
        .at("cancellation_details")
        .take(params.at("cancellation_details"), "comment", "feedback");
    if (params.has("cancel_at_period_end")) {
      var ends = params.flag("cancel_at_period_end");
      subscription
          .with("cancel_at_period_end", ends)
          .with("canceled_at", ends ? now : null)
          .with("cancel_at", ends ? SubscriptionLife.periodEnd(subscription) : null)
          .at("cancellation_details")
          .with("reason", ends ? "cancellation_requested" : null);
    }
  }

  private static void extendTrial(Fields subscription, long end) {
    subscription
        .with("status", "trialing")
        .with("trial_end", end)
        .with("billing_cycle_anchor", end);
    if (!subscription.has("trial_start")) {
      subscription.with("trial_start", subscription.number("start_date"));
    }
    SubscriptionLife.items(subscription).forEach(item -> item.with("current_period_end", end));
  }

  private void endTrial(Fields subscription, long now) {
    subscription.with("trial_end", now).with("billing_cycle_anchor", now);
    SubscriptionLife.items(subscription).forEach(item -> item.with("current_period_end", now));
    renewal.at(subscription);
  }

  private void invoiceNow(Fields subscription, List<Fields> lines, long now) {
    var customer = account.require("customer", subscription.text("customer"));
    var invoice = invoices.issue(customer, subscription, lines, "subscription_update", now);
    if (subscription.is("collection_method", "charge_automatically")) {
      collection.collect(invoice, now);
    }
  }

  private Fields cancel(Operations.Call call) {
    var subscription = account.require("subscription", call.id());
    if (SubscriptionLife.isOver(subscription)) {
      throw StripeError.noSuch("subscription", call.id());
    }
    var params = call.params();
    var now = account.now();
    if (params.flag("prorate")) {
      var none =
          SubscriptionLife.items(subscription).stream()
              .map(item -> new Fields().with("id", item.id()).with("quantity", 0))
              .toList();
      change.apply(subscription.copy(), none, "create_prorations", now).forEach(account::keep);
    }
    if (params.flag("invoice_now") && !invoices.pending(subscription).isEmpty()) {
      invoiceNow(subscription, List.of(), now);
    }
    subscription
        .at("cancellation_details")
        .take(params.at("cancellation_details"), "comment", "feedback");
    life.end(subscription, now, "cancellation_requested");
    return subscription;
  }

  private Fields resume(Operations.Call call) {
    var subscription = account.require("subscription", call.id());
    if (!subscription.is("status", "paused")) {
      throw StripeError.invalid("Only paused subscriptions can be resumed.", null, null);
    }
    var now = account.now();
    subscription.with("status", "active").with("billing_cycle_anchor", now);
    account.announce(
        "customer.subscription.resumed", subscription, new Fields().with("status", "paused"));
    renewal.next(subscription, now);
    return subscription;
  }

  private Fields owner(String item) {
    return account.all("subscription").stream()
        .filter(each -> SubscriptionLife.items(each).stream().anyMatch(it -> it.id().equals(item)))
        .findFirst()
        .orElseThrow(() -> StripeError.noSuch("subscription_item", item));
  }

  private static Fields item(Fields subscription, String id) {
    return SubscriptionLife.items(subscription).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(() -> StripeError.noSuch("subscription_item", id));
  }

  private Fields updateItem(Operations.Call call) {
    var subscription = owner(call.id());
    var params = call.params();
    var wanted = new Fields().with("id", call.id()).take(params, "price", "quantity", "metadata");
    update(
        subscription,
        new Fields()
            .take(params, "proration_behavior", "proration_date")
            .with("items", List.of(wanted)));
    return item(subscription, call.id());
  }
}
