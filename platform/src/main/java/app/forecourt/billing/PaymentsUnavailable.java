package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// Stripe does not answer, or not sensibly. What was asked for may have been done or not; asking
/// again does it once.
public class PaymentsUnavailable extends Refusal {

  PaymentsUnavailable() {
    super(Kind.UNAVAILABLE);
  }
}
