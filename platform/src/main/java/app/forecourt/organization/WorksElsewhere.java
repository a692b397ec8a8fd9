package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Whoever is to take on work of a store does not work there; who he is, is not told.
public class WorksElsewhere extends FieldRefusal {

  WorksElsewhere(String field) {
    super(field);
  }
}
