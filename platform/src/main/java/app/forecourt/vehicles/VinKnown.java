package app.forecourt.vehicles;

import app.forecourt.vocabulary.Refusal;

/// The group has a car of that VIN already.
public class VinKnown extends Refusal {

  VinKnown(Vin vin) {
    super(Kind.CONFLICT, vin);
  }
}
