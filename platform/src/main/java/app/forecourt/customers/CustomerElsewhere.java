package app.forecourt.customers;

import app.forecourt.vocabulary.Refusal;

/// The customer belongs to a store out of the acting role's reach.
public class CustomerElsewhere extends Refusal {

  CustomerElsewhere() {
    super(Kind.CONFLICT);
  }
}
