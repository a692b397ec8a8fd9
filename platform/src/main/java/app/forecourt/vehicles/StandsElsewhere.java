package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The car is another store's; it changes stores by a transfer only.
public class StandsElsewhere extends Refusal {

  StandsElsewhere(Vin vin) {
    super(Kind.CONFLICT, vin);
  }
}
