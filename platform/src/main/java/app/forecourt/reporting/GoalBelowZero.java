package app.forecourt.reporting;

import app.forecourt.vocabulary.FieldRefusal;

/// A goal cannot be negative.
public class GoalBelowZero extends FieldRefusal {

  GoalBelowZero() {
    super("amount");
  }
}
