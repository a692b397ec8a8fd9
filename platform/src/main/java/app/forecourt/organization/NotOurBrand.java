package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// The group does not deal in a brand of that name; it can take it up in its settings.
public class NotOurBrand extends FieldRefusal {

  NotOurBrand(String field, String name) {
    super(field, name);
  }
}
