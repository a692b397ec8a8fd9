package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// Stripe understood what was asked for and does not do it, e.g. because the subscription has just
/// ended.
public class PaymentRefused extends Refusal {

  /// @param code Stripe's word for it
  PaymentRefused(String code) {
    super(Kind.CONFLICT, code);
  }
}
