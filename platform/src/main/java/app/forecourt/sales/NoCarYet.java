package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The order has no car yet that could be inspected or handed over.
public class NoCarYet extends Refusal {

  NoCarYet() {
    super(Kind.CONFLICT);
  }
}
