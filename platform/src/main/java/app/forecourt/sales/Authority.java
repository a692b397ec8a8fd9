package app.forecourt.sales;

import java.util.Arrays;

/// Who may agree to a discount, from the lowest level to the highest. Source: SAL-12.
public enum Authority {
  CONSULTANT(1),
  MANAGER(2),
  DIRECTOR(3),
  GENERAL_MANAGER(4);

  private final int band;

  Authority(int band) {
    this.band = band;
  }

  /// The band of the permission matrix, 1 to 4.
  public int band() {
    return band;
  }

  static Authority ofBand(int band) {
    return Arrays.stream(values())
        .filter(level -> level.band == band)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
