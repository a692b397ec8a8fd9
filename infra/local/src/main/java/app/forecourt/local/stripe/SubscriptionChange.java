package app.forecourt.local.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Changes a subscription's items and reckons the proration: what was paid and not used comes back,
/// what is newly used until the period's end is asked for, both to the second.
final class SubscriptionChange {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Account account;
  private final SubscriptionStart start;

  SubscriptionChange(Account account, SubscriptionStart start) {
    this.account = account;
    this.start = start;
  }

  /// How an invoice calls an item: `3 × price_…` with the price's nickname where it has one.
  static String described(Fields item) {
    var price = item.at("price");
    return item.findNumber("quantity").orElse(0L)
        + " × "
        + price.find("nickname").or(() -> price.find("lookup_key")).orElseGet(price::id);
  }

  /// Applies the changes to `subscription`, which may be a copy, and hands back the prorations,
  /// which are not kept. In a trial there are none.
  ///
  /// @param behavior Stripe's `proration_behavior`
  List<Fields> apply(Fields subscription, List<Fields> changes, String behavior, long moment) {
    var prorations = new ArrayList<Fields>();
    for (var place = 0; place < changes.size(); place++) {
      var path = "items[" + place + "]";
      var change = changes.get(place);
      var before = change.find("id").map(id -> existing(subscription, id, path));
      if (before.isEmpty()) {
        refuseSecondItem(subscription, change, path);
      }
      var old = before.map(Fields::copy);
      var after = before.map(item -> changed(item, change, path));
      if (after.isEmpty()) {
        after = Optional.of(added(subscription, change, path));
      }
      if (change.flag("deleted")) {
        remove(subscription, after.orElseThrow());
        after = Optional.empty();
      }
      if (!behavior.equals("none") && !subscription.is("status", "trialing")) {
        prorations.addAll(between(subscription, old, after, moment));
      }
    }
    if (SubscriptionLife.items(subscription).isEmpty()) {
      throw StripeError.invalid("A subscription must have at least one item.", null, "items");
    }
    return prorations;
  }

  private static Fields existing(Fields subscription, String id, String path) {
    return SubscriptionLife.items(subscription).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(() -> StripeError.noSuch("subscription item", id, path + "[id]"));
  }

  private static void refuseSecondItem(Fields subscription, Fields change, String path) {
    var price = change.find("price");
    if (SubscriptionLife.items(subscription).stream()
        .anyMatch(item -> price.equals(Optional.of(item.at("price").id())))) {
      throw StripeError.invalid(
          "Cannot add multiple subscription items with the same price: " + price.orElse(""),
          null,
          path + "[price]");
    }
  }

  private Fields changed(Fields item, Fields change, String path) {
    if (change.has("price")) {
      var price = start.recurring(change, path);
      if (!price.is("currency", item.at("price").text("currency"))) {
        throw StripeError.invalid("All prices need the same currency.", null, path + "[price]");
      }
      item.with("price", price.shown()).with("plan", SubscriptionStart.plan(price));
    }
    change
        .findNumber("quantity")
        .ifPresent(quantity -> {
          if (quantity < 0) {
            throw StripeError.invalid(
                "This value must be greater than or equal to 0.",
                "parameter_invalid_integer",
                path + "[quantity]");
          }
          item.with("quantity", quantity);
        });
    Metadata.merge(item, change);
    return item;
  }

  private Fields added(Fields subscription, Fields change, String path) {
    var first = SubscriptionLife.items(subscription).getFirst();
    var item =
        start
            .item(subscription, change, path)
            .take(first, "current_period_start", "current_period_end");
    if (!item.at("price").is("currency", subscription.text("currency"))) {
      throw StripeError.invalid("All prices need the same currency.", null, path + "[price]");
    }
    var items = new ArrayList<>(SubscriptionLife.items(subscription));
    items.add(item);
    subscription.at("items").with("data", items);
    return SubscriptionLife.items(subscription).getLast();
  }

  private static void remove(Fields subscription, Fields item) {
    var left =
        SubscriptionLife.items(subscription).stream()
            .filter(each -> !each.id().equals(item.id()))
            .toList();
    subscription.at("items").with("data", left);
  }

  private List<Fields> between(
      Fields subscription, Optional<Fields> before, Optional<Fields> after, long moment) {
    long was = before.map(Prices::period).orElse(0L);
    long is = after.map(Prices::period).orElse(0L);
    var prorations = new ArrayList<Fields>();
    if (was != is) {
      before.ifPresent(
          item -> proration(subscription, item, -was, "Unused", moment).ifPresent(prorations::add));
      after.ifPresent(item ->
          proration(subscription, item, is, "Remaining", moment).ifPresent(prorations::add));
    }
    return prorations;
  }

  private Optional<Fields> proration(
      Fields subscription, Fields item, long amount, String which, long moment) {
    var part = Prices.remaining(amount, item, moment);
    if (part == 0) {
      return Optional.empty();
    }
    var text =
        "%s time on %s after %s"
            .formatted(which, described(item), DATE.format(Instant.ofEpochSecond(moment)));
    var quantity = item.findNumber("quantity").orElse(0L);
    return Optional.of(
        account
            .blank("invoiceitem", "ii_")
            .with("amount", part)
            .with("currency", subscription.text("currency"))
            .with("customer", subscription.text("customer"))
            .with("date", account.now())
            .with("description", text)
            .with("proration", true)
            .with("quantity", quantity)
            .with("quantity_decimal", Long.toString(quantity))
            .with(
                "period",
                new Fields().with("start", moment).with("end", item.number("current_period_end")))
            .with("pricing", Invoices.pricing(item.at("price")))
            .with(
                "parent",
                new Fields()
                    .with("type", "subscription_details")
                    .with(
                        "subscription_details",
                        new Fields()
                            .with("subscription", subscription.id())
                            .with("subscription_item", item.id())))
            .with("_item", item.copy()));
  }
}
