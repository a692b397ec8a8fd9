package app.forecourt.local.stripe;

import java.util.List;
import java.util.Set;

/// A subscription's status and its end. Source: docs.stripe.com/billing/subscriptions/overview
final class SubscriptionLife {

  private static final Set<String> OVER = Set.of("canceled", "incomplete_expired");

  private final Account account;

  SubscriptionLife(Account account) {
    this.account = account;
  }

  static boolean isOver(Fields subscription) {
    return OVER.contains(subscription.text("status"));
  }

  static List<Fields> items(Fields subscription) {
    return subscription.at("items").rows("data");
  }

  static long periodEnd(Fields subscription) {
    return items(subscription).getFirst().number("current_period_end");
  }

  /// Gives the subscription another status and announces it; the same one again is no news.
  void becomes(Fields subscription, String status) {
    if (!subscription.is("status", status)) {
      var before = new Fields().with("status", subscription.text("status"));
      subscription.with("status", status);
      account.announce("customer.subscription.updated", subscription, before);
    }
  }

  /// Ends the subscription for good.
  ///
  /// @param reason `cancellation_requested`, `payment_failed` or `payment_disputed`
  void end(Fields subscription, long moment, String reason) {
    if (!subscription.has("canceled_at")) {
      subscription.with("canceled_at", moment);
    }
    subscription.with("status", "canceled").with("ended_at", moment);
    subscription.at("cancellation_details").with("reason", reason);
    account.announce("customer.subscription.deleted", subscription);
  }

  /// Ends a subscription whose first payment never came.
  void expire(Fields subscription, long moment) {
    subscription.with("ended_at", moment);
    becomes(subscription, "incomplete_expired");
  }
}
