package app.forecourt.reporting;

/// What headquarters compares its stores by. The one definition for screens, API, exports and
/// recount; the formula in words is the text `reporting.formula.<KPI>`. Source: domain/kpis.md.
public enum Kpi {
  LEADS(Unit.COUNT, Kind.FLOW, true, false),
  OPPORTUNITIES(Unit.COUNT, Kind.FLOW, true, true),
  ORDERS(Unit.COUNT, Kind.FLOW, true, true),
  DELIVERIES(Unit.COUNT, Kind.FLOW, true, true),
  REVENUE(Unit.MONEY, Kind.FLOW, true, true),
  GROSS(Unit.MONEY, Kind.FLOW, true, true),
  RECEIVABLES(Unit.MONEY, Kind.BALANCE, false, false);

  /// What the number counts: pieces, or fen.
  public enum Unit {
    COUNT,
    MONEY
  }

  /// Whether a period's value is what happened in it, or what stands at its end.
  public enum Kind {
    FLOW,
    BALANCE
  }

  private final Unit unit;
  private final Kind kind;
  private final boolean moreIsBetter;
  private final boolean personal;

  Kpi(Unit unit, Kind kind, boolean moreIsBetter, boolean personal) {
    this.unit = unit;
    this.kind = kind;
    this.moreIsBetter = moreIsBetter;
    this.personal = personal;
  }

  public Unit unit() {
    return unit;
  }

  public Kind kind() {
    return kind;
  }

  public boolean moreIsBetter() {
    return moreIsBetter;
  }

  /// Whether it counts for a person as well as for the store.
  public boolean personal() {
    return personal;
  }
}
