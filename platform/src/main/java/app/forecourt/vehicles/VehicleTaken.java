package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The car is reserved or sold for another order.
public class VehicleTaken extends Refusal {

  VehicleTaken(Vin vin, String order) {
    super(Kind.CONFLICT, vin, order);
  }
}
