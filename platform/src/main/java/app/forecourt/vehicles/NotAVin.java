package app.forecourt.vehicles;

import app.forecourt.vocabulary.FieldRefusal;

/// What was typed is no VIN: wrong length, a character no VIN has, or a check digit that does not
/// fit.
public class NotAVin extends FieldRefusal {

  NotAVin(String typed) {
    super("vin", typed.length() <= 40 ? typed : typed.substring(0, 40) + "…");
  }
}
