package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The catalogue has no such trim.
public class NoSuchTrim extends Refusal {

  NoSuchTrim() {
    super(Kind.UNKNOWN);
  }
}
