package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// What came does not bear Stripe's signature, or an old one.
public class ForgedWebhook extends Refusal {

  ForgedWebhook() {
    super(Kind.INVALID);
  }
}
