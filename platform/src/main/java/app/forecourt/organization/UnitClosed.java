package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// Nothing goes to a unit that was closed.
public class UnitClosed extends Refusal {

  UnitClosed(String unit) {
    super(Kind.CONFLICT, unit);
  }
}
