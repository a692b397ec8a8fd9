package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The car is kept for an order, sold or gone: what was agreed on is not changed behind it.
public class NoLongerInStock extends Refusal {

  NoLongerInStock(Vin vin) {
    super(Kind.CONFLICT, vin);
  }
}
