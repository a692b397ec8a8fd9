package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// The last day comes before the first.
public class DaysReversed extends FieldRefusal {

  DaysReversed() {
    super("to");
  }
}
