package app.forecourt.registry;

import app.forecourt.vocabulary.FieldRefusal;

/// The host is one of ours, or would pass for one.
public class SlugReserved extends FieldRefusal {

  SlugReserved(String slug) {
    super("slug", slug);
  }
}
