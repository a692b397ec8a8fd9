package app.forecourt.ui.hq;

import app.forecourt.reporting.Kpi;
import app.forecourt.reporting.Light;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Money;

/// How figures are written and coloured.
final class Figure {

  private Figure() {}

  /// For dashboards: `1,240` or `¥128.64万`.
  static String brief(Kpi kpi, long value) {
    return kpi.unit() == Kpi.Unit.MONEY
        ? Fmt.here().brief(Money.fen(value))
        : Fmt.here().count(value);
  }

  /// To the last fen.
  static String exact(Kpi kpi, long value) {
    return kpi.unit() == Kpi.Unit.MONEY
        ? Fmt.here().money(Money.fen(value))
        : Fmt.here().count(value);
  }

  static Tone tone(Light light) {
    return switch (light) {
      case NONE -> Tone.NEUTRAL;
      case GREEN -> Tone.GOOD;
      case AMBER -> Tone.WAITING;
      case RED -> Tone.BAD;
    };
  }
}
