package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// A car cannot go from its present status to that one.
public class IllegalVehicleMove extends Refusal {

  IllegalVehicleMove(VehicleStatus from, VehicleStatus to) {
    super(Kind.CONFLICT, from, to);
  }
}
