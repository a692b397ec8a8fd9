package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The group has no such car, or it is out of sight.
public class NoSuchVehicle extends Refusal {

  NoSuchVehicle() {
    super(Kind.UNKNOWN);
  }
}
