package app.forecourt.registry;

import app.forecourt.vocabulary.FieldRefusal;

/// The picture has more bytes than a page should wait for.
public class LogoTooLarge extends FieldRefusal {

  LogoTooLarge(int mostKilobytes) {
    super("logo", mostKilobytes);
  }
}
