package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The customer is served by another order already.
public class OpportunityHasOrder extends Refusal {

  OpportunityHasOrder(String number) {
    super(Kind.CONFLICT, number);
  }
}
