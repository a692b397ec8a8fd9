package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Whoever leads a team works in its store.
public class ManagerElsewhere extends FieldRefusal {

  ManagerElsewhere(String name) {
    super("manager", name);
  }
}
