package app.forecourt.identity;

import app.forecourt.vocabulary.FieldRefusal;

/// The role is granted for a region, store or team, and none was given.
public class UnitMissing extends FieldRefusal {

  UnitMissing() {
    super("unit");
  }
}
