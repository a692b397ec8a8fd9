package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// The most is less than the least.
public class SpanReversed extends FieldRefusal {

  SpanReversed() {
    super("most");
  }
}
