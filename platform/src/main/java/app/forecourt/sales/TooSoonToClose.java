package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// An order is closed fourteen days after the delivery.
public class TooSoonToClose extends Refusal {

  TooSoonToClose(java.time.LocalDate day) {
    super(Kind.CONFLICT, day.toString());
  }
}
