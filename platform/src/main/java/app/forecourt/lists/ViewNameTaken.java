package app.forecourt.lists;

import app.forecourt.vocabulary.FieldRefusal;

/// Whoever owns the view has another one of that name in the same list.
public class ViewNameTaken extends FieldRefusal {

  ViewNameTaken(String name) {
    super("name", name);
  }
}
