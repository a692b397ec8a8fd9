package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The order is to be cancelled; somebody else decides on that first.
public class CancellationPending extends Refusal {

  CancellationPending() {
    super(Kind.CONFLICT);
  }
}
