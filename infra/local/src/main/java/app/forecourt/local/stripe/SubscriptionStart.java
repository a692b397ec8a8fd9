package app.forecourt.local.stripe;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Begins subscriptions: their items, trial, first period and first invoice.
final class SubscriptionStart {

  private static final long DAY = 86_400;
  private static final int LONGEST_TRIAL_DAYS = 730;

  private final Account account;
  private final Invoices invoices;
  private final Collection collection;
  private final Cards cards;
  private final SubscriptionLife life;

  SubscriptionStart(
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

  /// Begins a subscription as `wanted` says in the parameters of `POST /v1/subscriptions`.
  ///
  /// @throws StripeError before anything is changed, if it cannot be; or 402 when
  ///   `payment_behavior` is `error_if_incomplete` and the card is declined
  Fields begin(Fields customer, Fields wanted) {
    var now = account.now();
    var subscription = proposed(customer, wanted, now);
    if (subscription.is("collection_method", "charge_automatically")
        && !subscription.has("trial_end")
        && !wanted.is("payment_behavior", "default_incomplete")) {
      refuseWithoutCard(customer, subscription, wanted);
    }
    account.keep(subscription);
    customer.with("currency", subscription.text("currency"));
    account.announce("customer.subscription.created", subscription);
    var invoice =
        invoices.issue(
            customer,
            subscription,
            firstLines(subscription),
            "subscription_create",
            subscription.number("start_date"));
    if (invoice.number("amount_due") == 0) {
      collection.collect(invoice, now);
    } else if (subscription.is("collection_method", "charge_automatically")) {
      if (wanted.is("payment_behavior", "default_incomplete")) {
        life.becomes(subscription, "incomplete");
      } else if (!collection.collect(invoice, now)) {
        subscription.with("status", "active");
        life.becomes(subscription, "incomplete");
      }
    }
    return subscription;
  }

  private void refuseWithoutCard(Fields customer, Fields subscription, Fields wanted) {
    var outcome = cards.charge(customer, Optional.of(subscription));
    if (outcome == Cards.Outcome.NO_CARD) {
      throw StripeError.invalid(
          "This customer has no attached payment source or default payment method. Please consider"
              + " adding a default payment method.",
          "resource_missing",
          null);
    }
    if (outcome == Cards.Outcome.DECLINED && wanted.is("payment_behavior", "error_if_incomplete")) {
      throw StripeError.cardDeclined();
    }
  }

  /// The subscription as it would begin, not kept.
  Fields proposed(Fields customer, Fields wanted, long now) {
    var subscription = account.blank("subscription", "sub_");
    var trialEnd = trialEnd(wanted, now);
    var items = items(subscription, wanted.rows("items"));
    subscription
        .with("customer", customer.id())
        .with("currency", items.getFirst().at("price").text("currency"))
        .with("start_date", now)
        .with("billing_cycle_anchor", trialEnd.orElse(now))
        .with("status", trialEnd.isPresent() ? "trialing" : "active")
        .with("trial_start", trialEnd.map(_ -> now))
        .with("trial_end", trialEnd)
        .with("collection_method", wanted.find("collection_method").orElse("charge_automatically"))
        .with("cancel_at_period_end", wanted.flag("cancel_at_period_end"))
        .with("metadata", wanted.at("metadata").copy())
        .take(wanted, "description", "days_until_due", "default_payment_method");
    subscription.at("automatic_tax").take(wanted.at("automatic_tax"), "enabled");
    subscription
        .at("trial_settings")
        .at("end_behavior")
        .take(wanted.at("trial_settings").at("end_behavior"), "missing_payment_method");
    if (subscription.is("collection_method", "send_invoice")
        && !subscription.has("days_until_due")) {
      throw StripeError.missing("days_until_due");
    }
    var end = trialEnd.orElseGet(() -> Prices.periodEnd(now, items.getFirst().at("price"), now));
    var data = new JsonArray();
    for (var item : items) {
      data.add(item.with("current_period_start", now).with("current_period_end", end).json());
    }
    subscription
        .at("items")
        .with("data", data)
        .with("url", "/v1/subscription_items?subscription=" + subscription.id());
    return subscription;
  }

  private List<Fields> items(Fields subscription, List<Fields> wanted) {
    if (wanted.isEmpty()) {
      throw StripeError.missing("items");
    }
    var items = new ArrayList<Fields>();
    var prices = new HashSet<String>();
    for (var place = 0; place < wanted.size(); place++) {
      var item = item(subscription, wanted.get(place), "items[" + place + "]");
      if (!prices.add(item.at("price").id())) {
        throw StripeError.invalid("The same price appears twice.", null, "items");
      }
      if (!item.at("price").is("currency", itemCurrency(items, item))) {
        throw StripeError.invalid("All prices need the same currency.", null, "items");
      }
      items.add(item);
    }
    return items;
  }

  private static String itemCurrency(List<Fields> items, Fields item) {
    return (items.isEmpty() ? item : items.getFirst()).at("price").text("currency");
  }

  /// A new item of the subscription.
  Fields item(Fields subscription, Fields wanted, String path) {
    var price = recurring(wanted, path);
    var quantity = wanted.findNumber("quantity").orElse(1L);
    if (quantity < 0) {
      throw StripeError.invalid(
          "This value must be greater than or equal to 0.",
          "parameter_invalid_integer",
          path + "[quantity]");
    }
    return account
        .blank("subscription_item", "si_")
        .with("subscription", subscription.id())
        .with("price", price.shown())
        .with("plan", plan(price))
        .with("quantity", quantity)
        .with("metadata", wanted.at("metadata").copy());
  }

  /// The active recurring price that an item names.
  Fields recurring(Fields wanted, String path) {
    var id = wanted.find("price").orElseThrow(() -> StripeError.missing(path + "[price]"));
    var price = account.require("price", id, path + "[price]");
    if (!price.flag("active")) {
      throw StripeError.invalid(
          "The price specified is inactive. This field only accepts active prices.",
          "price_inactive",
          path + "[price]");
    }
    if (!price.has("recurring")) {
      throw StripeError.invalid(
          "The price specified is set to `type=one_time` but this field only accepts prices with"
              + " `type=recurring`.",
          null,
          path + "[price]");
    }
    return price;
  }

  /// The price in the form it had before there were prices, which items still carry.
  static Fields plan(Fields price) {
    var recurring = price.at("recurring");
    return Shapes.blank("plan")
        .take(price, "id", "active", "billing_scheme", "created", "currency", "nickname", "product")
        .take(recurring, "interval", "interval_count", "usage_type")
        .with("amount", price.value("unit_amount"))
        .with("amount_decimal", price.find("unit_amount_decimal"))
        .with("metadata", price.at("metadata").copy());
  }

  private static Optional<Long> trialEnd(Fields wanted, long now) {
    var days = wanted.findNumber("trial_period_days").filter(count -> count > 0);
    if (days.isPresent() && wanted.has("trial_end")) {
      throw StripeError.invalid(
          "You may only specify one of trial_end and trial_period_days.",
          null,
          "trial_period_days");
    }
    if (days.filter(count -> count > LONGEST_TRIAL_DAYS).isPresent()) {
      throw StripeError.invalid(
          "The maximum number of trial period days is 730 (2 years).", null, "trial_period_days");
    }
    if (wanted.is("trial_end", "now")) {
      return Optional.empty();
    }
    var end = days.map(count -> now + count * DAY).or(() -> wanted.findNumber("trial_end"));
    if (end.filter(moment -> moment <= now).isPresent()) {
      throw StripeError.invalid(
          "Invalid timestamp: must be an integer Unix timestamp in the future.", null, "trial_end");
    }
    return end;
  }

  private List<Fields> firstLines(Fields subscription) {
    var trial = subscription.has("trial_end");
    return SubscriptionLife.items(subscription).stream()
        .map(item ->
            invoices.line(
                subscription,
                item,
                trial ? 0 : Prices.period(item),
                item.number("current_period_start"),
                item.number("current_period_end"),
                (trial ? "Trial period for " : "") + SubscriptionChange.described(item)))
        .toList();
  }
}
