package app.forecourt.sales;

import app.forecourt.vocabulary.FieldRefusal;

/// This is no Chinese number plate.
public class NotAPlate extends FieldRefusal {

  NotAPlate(String text) {
    super("plate", text);
  }
}
