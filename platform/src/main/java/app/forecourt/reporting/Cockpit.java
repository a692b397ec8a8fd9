package app.forecourt.reporting;

import app.forecourt.organization.StoreRow;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Stores against KPIs for a period.
///
/// @param elapsed which part of the period has passed, 0 to 1
/// @param months the months of the trends, oldest first
/// @param lines one per store in sight, by region and code
public record Cockpit(
    Period period,
    double elapsed,
    List<YearMonth> months,
    List<Line> lines,
    Map<Kpi, Cell> total,
    Instant asOf) {

  /// The figures of one store.
  public record Line(StoreRow store, Map<Kpi, Cell> cells) {}
}
