package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// An order follows a quote: the opportunity has not come that far, or is over.
public class NotQuoted extends Refusal {

  NotQuoted(Stage stage) {
    super(Kind.CONFLICT, stage);
  }
}
