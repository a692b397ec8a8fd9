package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Somebody cannot be away twice at the same time.
public class AlreadyAway extends FieldRefusal {

  AlreadyAway(String name) {
    super("from", name);
  }
}
