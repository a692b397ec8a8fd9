package app.forecourt.imports;

import app.forecourt.vocabulary.FieldRefusal;

/// Nothing within reach is called as the cell says.
public class NothingCalled extends FieldRefusal {

  NothingCalled(String field, String typed) {
    super(field, typed.length() <= 40 ? typed : typed.substring(0, 40) + "…");
  }
}
