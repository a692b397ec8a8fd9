package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The discount needs somebody with more authority.
public class BandTooNarrow extends Refusal {

  BandTooNarrow(Authority needed) {
    super(Kind.FORBIDDEN, needed);
  }
}
