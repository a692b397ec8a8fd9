package app.forecourt.registry;

import app.forecourt.vocabulary.FieldRefusal;

/// A host label has 2 to 31 lower-case letters, digits and hyphens, the first one a letter and the
/// last one no hyphen.
public class SlugMalformed extends FieldRefusal {

  SlugMalformed() {
    super("slug");
  }
}
