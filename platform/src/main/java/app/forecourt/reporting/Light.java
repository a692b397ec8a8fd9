package app.forecourt.reporting;

/// Where a value stands against its goal, seen from the time that has passed.
public enum Light {
  /// There is no goal.
  NONE,
  GREEN,
  AMBER,
  RED;

  /// Behind by up to a tenth is amber, further behind red. A flow is held against the part of the
  /// goal that should have been reached by now, a balance against the whole of it.
  ///
  /// @param elapsed which part of the period has passed, 0 to 1
  static Light of(Kpi kpi, long value, long goal, double elapsed) {
    var due = kpi.kind() == Kpi.Kind.FLOW ? goal * elapsed : goal;
    if (kpi.moreIsBetter()) {
      return value >= due ? GREEN : value >= 0.9 * due ? AMBER : RED;
    }
    return value <= due ? GREEN : value <= 1.1 * due ? AMBER : RED;
  }
}
