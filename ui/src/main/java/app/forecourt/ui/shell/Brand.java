package app.forecourt.ui.shell;

import app.forecourt.registry.Group;
import java.util.Optional;

/// How a group looks: its name, its colour, its picture.
///
/// @param version changes with the looks, so that addresses can be cached for ever
record Brand(String slug, String name, String colour, boolean hasLogo, int version) {

  static Brand of(Group group) {
    return new Brand(
        group.slug(), group.name(), group.colour(), group.hasLogo(), group.brandVersion());
  }

  String styleSheet() {
    return "/brand/%s.css?v=%d".formatted(slug, version);
  }

  /// The address of the picture, if there is one.
  Optional<String> logo() {
    return hasLogo ? Optional.of("/brand/%s/logo?v=%d".formatted(slug, version)) : Optional.empty();
  }
}
