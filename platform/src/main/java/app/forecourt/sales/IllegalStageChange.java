package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// A stage does not follow from the present one.
public class IllegalStageChange extends Refusal {

  IllegalStageChange(Stage from, Stage to) {
    super(Kind.CONFLICT, from, to);
  }
}
