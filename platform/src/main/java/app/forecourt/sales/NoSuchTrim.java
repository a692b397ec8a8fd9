package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The catalogue has no such car.
public class NoSuchTrim extends Refusal {

  NoSuchTrim() {
    super(Kind.UNKNOWN);
  }
}
