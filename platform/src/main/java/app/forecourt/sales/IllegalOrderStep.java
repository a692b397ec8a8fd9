package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// An order cannot do this step from where it stands.
public class IllegalOrderStep extends Refusal {

  IllegalOrderStep(OrderStatus status, OrderStep step) {
    super(Kind.CONFLICT, status, step);
  }
}
