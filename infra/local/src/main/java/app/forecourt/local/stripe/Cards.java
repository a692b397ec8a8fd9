package app.forecourt.local.stripe;

import java.util.List;
import java.util.Optional;

/// The cards customers pay with. Only Stripe's test numbers are taken, and they behave as Stripe
/// documents: some are good, some are declined at once, some only when charged later. Source:
/// docs.stripe.com/testing
final class Cards {

  static final String GOOD = "4242424242424242";
  static final String DECLINED = "4000000000000002";
  static final String DECLINED_LATER = "4000000000000341";

  private final Account account;

  Cards(Account account) {
    this.account = account;
  }

  /// What becomes of a payment.
  enum Outcome {
    PAID,
    DECLINED,
    NO_CARD
  }

  /// Attaches the card with this number to the customer and makes it the one to charge.
  ///
  /// @throws StripeError if the card is declined when attached, or is no test card
  Fields attach(Fields customer, String number) {
    return attached(customer, accepted(number));
  }

  /// The digits of a card that can be attached.
  ///
  /// @throws StripeError if the card is declined at once, or is no test card
  static String accepted(String number) {
    var digits = number.replaceAll("\\s", "");
    return switch (digits) {
      case GOOD, "5555555555554444", DECLINED_LATER -> digits;
      case DECLINED, "4000000000009995" -> throw StripeError.cardDeclined();
      default ->
          throw new StripeError(
              402, "card_error", "Your card number is incorrect.", "incorrect_number", "number");
    };
  }

  private Fields attached(Fields customer, String digits) {
    var method =
        account
            .blank("payment_method", "pm_")
            .with("customer", customer.id())
            .with("_number", digits);
    method.at("card").with("last4", digits.substring(digits.length() - 4));
    method.at("billing_details").take(customer, "email", "name");
    account.keep(method);
    account.announce("payment_method.attached", method);
    makeDefault(customer, method.id());
    return method;
  }

  /// Makes an attached card the one that the customer and its live subscriptions pay with.
  void makeDefault(Fields customer, String method) {
    var before = new Fields().with("invoice_settings", customer.at("invoice_settings").copy());
    customer.at("invoice_settings").with("default_payment_method", method);
    account.announce("customer.updated", customer, before);
    account.all("subscription").stream()
        .filter(subscription -> subscription.is("customer", customer.id()))
        .filter(subscription -> subscription.has("default_payment_method"))
        .filter(subscription -> !SubscriptionLife.isOver(subscription))
        .forEach(subscription -> subscription.with("default_payment_method", method));
  }

  /// Takes the customer's cards away.
  void detachAll(Fields customer) {
    of(customer.id()).forEach(method -> account.forget(method.id()));
    customer.at("invoice_settings").with("default_payment_method", null);
    account.all("subscription").stream()
        .filter(subscription -> subscription.is("customer", customer.id()))
        .forEach(subscription -> subscription.with("default_payment_method", null));
    account.touched();
  }

  List<Fields> of(String customer) {
    return account.all("payment_method").stream()
        .filter(method -> method.is("customer", customer))
        .toList();
  }

  /// The card that pays for this customer, or for this subscription of it.
  Optional<Fields> charged(Fields customer, Optional<Fields> subscription) {
    return subscription
        .flatMap(it -> it.find("default_payment_method"))
        .or(() -> customer.at("invoice_settings").find("default_payment_method"))
        .flatMap(id -> account.find("payment_method", id));
  }

  Outcome charge(Fields customer, Optional<Fields> subscription) {
    return charged(customer, subscription)
        .map(method -> method.is("_number", DECLINED_LATER) ? Outcome.DECLINED : Outcome.PAID)
        .orElse(Outcome.NO_CARD);
  }
}
