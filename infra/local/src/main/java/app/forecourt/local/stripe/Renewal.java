package app.forecourt.local.stripe;

import java.util.Optional;

/// What happens at the end of a subscription's period or trial: it ends, pauses, or starts the next
/// period with an invoice.
final class Renewal {

  private final Account account;
  private final Invoices invoices;
  private final Collection collection;
  private final Cards cards;
  private final SubscriptionLife life;

  Renewal(
      Account account,
      Invoices invoices,
      Collection collection,
      Cards cards,
      SubscriptionLife life) {
    this.account = account;
    this.invoices = invoices;
    this.collection = collection;
    this.cards = cards;
    this.life = life;
  }

  /// Takes the subscription over the end of its period, which is now.
  void at(Fields subscription) {
    var moment = SubscriptionLife.periodEnd(subscription);
    if (subscription.flag("cancel_at_period_end")
        || subscription.findNumber("cancel_at").filter(end -> end <= moment).isPresent()) {
      life.end(subscription, moment, "cancellation_requested");
    } else if (subscription.is("status", "trialing") && lacksCard(subscription)) {
      endTrialWithoutCard(subscription, moment);
    } else {
      next(subscription, moment);
    }
  }

  private boolean lacksCard(Fields subscription) {
    var customer = account.require("customer", subscription.text("customer"));
    return subscription.is("collection_method", "charge_automatically")
        && cards.charge(customer, Optional.of(subscription)) == Cards.Outcome.NO_CARD;
  }

  private void endTrialWithoutCard(Fields subscription, long moment) {
    var behavior =
        subscription.at("trial_settings").at("end_behavior").text("missing_payment_method");
    switch (behavior) {
      case "cancel" -> life.end(subscription, moment, "cancellation_requested");
      case "pause" -> {
        subscription.with("status", "paused");
        account.announce(
            "customer.subscription.paused", subscription, new Fields().with("status", "trialing"));
      }
      default -> next(subscription, moment);
    }
  }

  /// Starts the next period at `moment` with an invoice for it.
  void next(Fields subscription, long moment) {
    var before = new Fields().with("items", subscription.at("items").copy());
    var first = SubscriptionLife.items(subscription).getFirst();
    var lastStart = first.number("current_period_start");
    for (var item : SubscriptionLife.items(subscription)) {
      item.with("current_period_start", moment)
          .with("current_period_end", nextEnd(subscription, item, moment));
    }
    if (subscription.is("status", "trialing")) {
      before.with("status", "trialing");
      subscription.with("status", "active");
    }
    account.announce("customer.subscription.updated", subscription, before);
    var lines =
        SubscriptionLife.items(subscription).stream()
            .map(item ->
                invoices.line(
                    subscription,
                    item,
                    Prices.period(item),
                    moment,
                    item.number("current_period_end"),
                    SubscriptionChange.described(item)))
            .toList();
    var customer = account.require("customer", subscription.text("customer"));
    var invoice = invoices.issue(customer, subscription, lines, "subscription_cycle", moment);
    invoice.with("period_start", lastStart);
    if (subscription.is("collection_method", "charge_automatically")) {
      collection.collect(invoice, moment);
    }
  }

  static long nextEnd(Fields subscription, Fields item, long start) {
    return Prices.periodEnd(start, item.at("price"), subscription.number("billing_cycle_anchor"));
  }
}
