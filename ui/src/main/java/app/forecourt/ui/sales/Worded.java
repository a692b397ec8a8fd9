package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.NextAction;
import app.forecourt.sales.Why;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.vehicles.Vin;
import org.jspecify.annotations.Nullable;

/// How things of the sales department read.
public final class Worded {

  private Worded() {}

  /// `打电话 · 2026-11-26 10:00`.
  public static String next(@Nullable NextAction next) {
    return next == null ? "" : t("ui.sales.next.line", next.type(), Fmt.here().moment(next.due()));
  }

  /// The reason why something is to be done.
  public static String why(@Nullable Why why) {
    return why == null ? "" : t(why.key(), why.facts().toArray());
  }

  /// A chassis number as people read it; empty if there is none.
  static String vin(@Nullable Vin vin) {
    return vin == null ? "" : Fmt.here().vin(vin.value());
  }
}
