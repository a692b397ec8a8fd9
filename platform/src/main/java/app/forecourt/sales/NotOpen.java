package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// An opportunity is not worked on any more.
public class NotOpen extends Refusal {

  NotOpen(Stage stage) {
    super(Kind.CONFLICT, stage);
  }
}
