package app.forecourt.customers;

import app.forecourt.vocabulary.Refusal;

/// The customer has his answer already.
public class AlreadyAnswered extends Refusal {

  AlreadyAnswered() {
    super(Kind.CONFLICT);
  }
}
