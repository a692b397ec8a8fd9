package app.forecourt.reporting;

import app.forecourt.organization.StoreId;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
class ReportsController {

  private static final int PAGE = 100;

  private final GroupReports reports;

  ReportsController(GroupReports reports) {
    this.reports = reports;
  }

  /// @param period `2026`, `2026-Q4`, `2026-11` or `2026-11-01..2026-11-15`
  @GetMapping("/cockpit")
  Cockpit cockpit(@RequestParam String period) {
    return reports.cockpit(Period.of(period));
  }

  /// @param sum what all the documents of the figure add up to, not only those on this page
  record Documents(List<DocumentRow> items, long count, long sum) {}

  @GetMapping("/figures/{kpi}/documents")
  Documents documents(
      @PathVariable Kpi kpi,
      @RequestParam String period,
      @RequestParam @Nullable UUID store,
      @RequestParam(defaultValue = "0") int offset) {
    var of = Period.of(period);
    var at = store == null ? null : new StoreId(store);
    return new Documents(
        reports.documents(kpi, at, of, offset, PAGE),
        reports.count(kpi, at, of),
        reports.sum(kpi, at, of));
  }

  /// What each person in sight reached, month by month.
  @GetMapping("/people")
  PeopleFigures people(@RequestParam Kpi kpi, @RequestParam String period) {
    return reports.people(kpi, Period.of(period));
  }

  @GetMapping("/recount")
  Recount recount(@RequestParam String period) {
    return reports.recount(Period.of(period));
  }

  record Goal(long amount) {}

  @PutMapping("/goals/{store}/{month}/{kpi}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setGoal(
      @PathVariable UUID store,
      @PathVariable YearMonth month,
      @PathVariable Kpi kpi,
      @RequestBody Goal goal) {
    reports.setGoal(new StoreId(store), month, kpi, goal.amount());
  }
}
