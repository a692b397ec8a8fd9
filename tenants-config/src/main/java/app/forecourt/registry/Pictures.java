package app.forecourt.registry;

import java.util.HexFormat;

/// Tells pictures by their first bytes, not by what the browser calls them.
final class Pictures {

  private static final int MOST_KILOBYTES = 200;

  private Pictures() {}

  /// @throws LogoTooLarge if nobody should wait for it
  /// @throws NotAnImage unless it is a PNG, JPEG or WebP picture
  static Logo logo(byte[] image) {
    if (image.length > MOST_KILOBYTES * 1024) {
      throw new LogoTooLarge(MOST_KILOBYTES);
    }
    var start = HexFormat.of().formatHex(image, 0, Math.min(12, image.length));
    if (start.startsWith("89504e470d0a1a0a")) {
      return new Logo("image/png", image);
    }
    if (start.startsWith("ffd8ff")) {
      return new Logo("image/jpeg", image);
    }
    if (start.matches("52494646.{8}57454250")) {
      return new Logo("image/webp", image);
    }
    throw new NotAnImage();
  }
}
