package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The catalogue has that trim already.
public class TrimKnown extends Refusal {

  TrimKnown(String trim) {
    super(Kind.CONFLICT, trim);
  }
}
