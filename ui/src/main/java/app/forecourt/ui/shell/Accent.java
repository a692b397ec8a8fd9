package app.forecourt.ui.shell;

import java.util.Locale;
import java.util.regex.Pattern;

/// A group's colour, made readable: as a ground for white text by day and as a text on dark by
/// night, WCAG's 4.5 to 1 either way. The hue stays the group's.
record Accent(String onLight, String onDark) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final double READABLE = 4.5;
  private static final double STEP = 0.04;
  private static final double WHITE = 1.0;
  private static final double NIGHT = luminance(new double[] {0.11, 0.12, 0.14});

  /// @param colour as `#rrggbb`
  static Accent of(String colour) {
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException(colour);
    }
    return new Accent(towards(colour, 0, WHITE), towards(colour, 1, NIGHT));
  }

  String css() {
    return "html:root{--aura-accent-color-light:%s;--aura-accent-color-dark:%s}"
        .formatted(onLight, onDark);
  }

  /// Mixes `colour` with black (0) or white (1) until it stands out against `ground`.
  private static String towards(String colour, double end, double ground) {
    var rgb = rgb(colour);
    while (contrast(luminance(rgb), ground) < READABLE) {
      for (var part = 0; part < 3; part++) {
        rgb[part] += (end - rgb[part]) * STEP;
      }
    }
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(rgb[0] * 255),
        Math.round(rgb[1] * 255),
        Math.round(rgb[2] * 255));
  }

  static double contrast(String one, String other) {
    return contrast(luminance(rgb(one)), luminance(rgb(other)));
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double[] rgb(String colour) {
    var value = Integer.parseInt(colour.substring(1), 16);
    return new double[] {
      (value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0
    };
  }

  /// Source: WCAG 2.2, relative luminance.
  private static double luminance(double[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
