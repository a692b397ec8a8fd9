package app.forecourt.billing;

import app.forecourt.vocabulary.FieldRefusal;

/// This very form was sent before with another host; the group has that one now.
public class SlugSettled extends FieldRefusal {

  SlugSettled(String slug) {
    super("slug", slug);
  }
}
