package app.forecourt.reporting;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.List;

/// What the daily sums say held against the documents themselves.
///
/// @param figures how many sums were compared
/// @param differences where they disagree; empty when all is well
public record Recount(long figures, List<Difference> differences) {

  /// @param owner whom it counts for; the id of zeros if for nobody
  /// @param kept what the sum says
  /// @param counted what the documents say
  public record Difference(
      Kpi kpi, StoreId store, EmployeeId owner, LocalDate day, long kept, long counted) {}
}
