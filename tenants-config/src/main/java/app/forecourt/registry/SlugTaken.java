package app.forecourt.registry;

import app.forecourt.vocabulary.FieldRefusal;

/// Another group lives at this host already.
public class SlugTaken extends FieldRefusal {

  SlugTaken(String slug) {
    super("slug", slug);
  }
}
