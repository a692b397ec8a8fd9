package app.forecourt.sales;

import app.forecourt.vocabulary.FieldRefusal;

/// A follow-up cadence has to be 1 to 90 days.
public class CadenceOutOfRange extends FieldRefusal {

  CadenceOutOfRange() {
    super("cadence");
  }
}
