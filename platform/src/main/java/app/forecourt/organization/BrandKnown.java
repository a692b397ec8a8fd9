package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// The group deals in that brand already, maybe under another of its names.
public class BrandKnown extends FieldRefusal {

  BrandKnown(String name) {
    super("name", name);
  }
}
