package app.forecourt.ui.vehicles;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.Tone;
import app.forecourt.vehicles.VehicleStatus;
import org.jspecify.annotations.Nullable;

/// The colours of cars: where they stand, and whether for too long.
final class StockTones {

  private static final int LONG = 60;
  private static final int TOO_LONG = 90;

  private StockTones() {}

  static Tone of(VehicleStatus status) {
    return switch (status) {
      case IN_STOCK -> Tone.GOOD;
      case ORDERED, IN_TRANSIT, TRANSFER_OUT, DEMO -> Tone.INFO;
      case ARRIVED, RESERVED -> Tone.WAITING;
      case DAMAGE_HOLD -> Tone.BAD;
      case SOLD -> Tone.SPECIAL;
      case DELIVERED, WITHDRAWN -> Tone.NEUTRAL;
    };
  }

  /// @param days in stock; null if it is not
  static Tone of(@Nullable Integer days) {
    return days == null || days <= LONG ? Tone.NEUTRAL : days <= TOO_LONG ? Tone.WAITING : Tone.BAD;
  }

  /// `12 天`; null if it is not in stock.
  static @Nullable String age(@Nullable Integer days) {
    return days == null ? null : t("ui.kit.unit.days", days);
  }
}
