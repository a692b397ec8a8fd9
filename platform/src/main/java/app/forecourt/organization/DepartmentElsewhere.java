package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// The department belongs to another store than the one named beside it.
public class DepartmentElsewhere extends FieldRefusal {

  DepartmentElsewhere() {
    super("department");
  }
}
