package app.forecourt.local.stripe;

import java.util.List;
import java.util.Optional;

/// Collects what invoices ask for: charges the card, tries again on the dunning days when it is
/// declined, and ends the subscription when the last try fails.
final class Collection {

  private static final long DAY = 86_400;

  private final Account account;
  private final Cards cards;
  private final Invoices invoices;
  private final SubscriptionLife life;
  private List<Integer> retryDays = List.of(3, 5, 7);
  private AfterLastTry afterLastTry = AfterLastTry.CANCEL;

  Collection(Account account, Cards cards, Invoices invoices, SubscriptionLife life) {
    this.account = account;
    this.cards = cards;
    this.invoices = invoices;
    this.life = life;
  }

  /// What becomes of a subscription whose renewal could not be collected.
  enum AfterLastTry {
    CANCEL,
    UNPAID,
    PAST_DUE
  }

  /// Days between one try and the next, and what follows the last.
  void dunning(List<Integer> days, AfterLastTry after) {
    retryDays = List.copyOf(days);
    afterLastTry = after;
  }

  /// Tries to collect an open invoice now.
  ///
  /// @return whether it is paid
  boolean collect(Fields invoice, long moment) {
    var subscription = invoices.subscriptionOf(invoice);
    if (invoice.number("amount_due") == 0) {
      paid(invoice, subscription, moment);
      return true;
    }
    var customer = account.require("customer", invoice.text("customer"));
    invoice.with("attempted", true).with("attempt_count", invoice.number("attempt_count") + 1);
    if (cards.charge(customer, subscription) == Cards.Outcome.PAID) {
      paid(invoice, subscription, moment);
      return true;
    }
    declined(invoice, subscription, moment);
    return false;
  }

  /// Records that an invoice was paid by other means than the card.
  void paid(Fields invoice, long moment) {
    paid(invoice, invoices.subscriptionOf(invoice), moment);
  }

  private void paid(Fields invoice, Optional<Fields> subscription, long moment) {
    invoices.markPaid(invoice, moment);
    subscription
        .filter(it -> List.of("incomplete", "past_due", "unpaid").contains(it.text("status")))
        .ifPresent(it -> life.becomes(it, "active"));
  }

  private void declined(Fields invoice, Optional<Fields> subscription, long moment) {
    var renewal = invoice.is("billing_reason", "subscription_cycle");
    var tries = (int) invoice.number("attempt_count");
    var again = renewal && tries <= retryDays.size();
    invoice.with("next_payment_attempt", again ? moment + DAY * retryDays.get(tries - 1) : null);
    account.announce("invoice.payment_failed", invoice);
    subscription
        .filter(it -> List.of("active", "trialing", "past_due").contains(it.text("status")))
        .ifPresent(it -> {
          if (renewal && !again) {
            lastTryFailed(it, moment);
          } else {
            life.becomes(it, "past_due");
          }
        });
  }

  private void lastTryFailed(Fields subscription, long moment) {
    switch (afterLastTry) {
      case CANCEL -> life.end(subscription, moment, "payment_failed");
      case UNPAID -> life.becomes(subscription, "unpaid");
      case PAST_DUE -> life.becomes(subscription, "past_due");
    }
  }

  /// Whether a charge would go through now.
  boolean wouldPay(Fields customer, Fields subscription) {
    return cards.charge(customer, Optional.of(subscription)) == Cards.Outcome.PAID;
  }
}
