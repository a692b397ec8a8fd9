package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Another region of the group has this name.
public class RegionNameTaken extends FieldRefusal {

  RegionNameTaken(String name) {
    super("name", name);
  }
}
