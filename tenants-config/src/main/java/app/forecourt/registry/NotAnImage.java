package app.forecourt.registry;

import app.forecourt.vocabulary.FieldRefusal;

/// A logo is a PNG, JPEG or WebP picture; SVG is refused because it can hold scripts.
public class NotAnImage extends FieldRefusal {

  NotAnImage() {
    super("logo");
  }
}
