package app.forecourt.reporting;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;

/// What people reached, month by month.
///
/// @param months those of the period, also where it cuts one
/// @param lines one per person and store, for whoever was transferred has two; the best first
public record PeopleFigures(Kpi kpi, List<YearMonth> months, List<Line> lines) {

  record Who(EmployeeId person, StoreId store) {}

  /// @param values pieces or fen, one per month
  @Schema(name = "PeopleLine")
  public record Line(
      EmployeeId person, String name, StoreId store, String storeName, List<Long> values) {

    /// What he reached in all months together.
    public long sum() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }
}
