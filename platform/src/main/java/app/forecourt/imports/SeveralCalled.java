package app.forecourt.imports;

import app.forecourt.vocabulary.FieldRefusal;

/// More than one within reach is called as the cell says.
public class SeveralCalled extends FieldRefusal {

  SeveralCalled(String field, String typed) {
    super(field, typed);
  }
}
