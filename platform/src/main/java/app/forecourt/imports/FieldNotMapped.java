package app.forecourt.imports;

import app.forecourt.vocabulary.FieldRefusal;

/// No column was chosen for a field without which no row can be taken.
public class FieldNotMapped extends FieldRefusal {

  FieldNotMapped(String field) {
    super(field);
  }
}
