package app.forecourt.audit;

import app.forecourt.api.Page;
import app.forecourt.api.Window;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exports")
class ExportsController {

  private final ExportLog log;

  ExportsController(ExportLog log) {
    this.log = log;
  }

  @GetMapping
  Page<ExportRow> list(
      @RequestParam(required = false) @Nullable UUID by,
      @RequestParam(required = false) @Nullable String list,
      @RequestParam(required = false) @Nullable UUID store,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Window window) {
    var filter =
        new ExportFilter(
            by == null ? null : new EmployeeId(by),
            list,
            store == null ? null : new StoreId(store),
            from,
            to);
    return Page.of(log.newest(filter, window.after(), window.fetch()), window, ExportRow::id);
  }
}
