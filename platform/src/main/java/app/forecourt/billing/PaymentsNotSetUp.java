package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// No key of Stripe was given, or Stripe does not accept it; the operator has to see to it.
public class PaymentsNotSetUp extends Refusal {

  PaymentsNotSetUp() {
    super(Kind.UNAVAILABLE);
  }
}
