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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

  private final AuditDesk desk;

  AuditController(AuditDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  Page<AuditRow> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable UUID by,
      @RequestParam(required = false) @Nullable String entity,
      @RequestParam(required = false) @Nullable AuditKind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable UUID store,
      Window window) {
    var filter =
        new AuditFilter(
            text,
            by == null ? null : new EmployeeId(by),
            entity,
            kind,
            from,
            to,
            store == null ? null : new StoreId(store));
    return Page.of(desk.newest(filter, window.after(), window.fetch()), window, AuditRow::id);
  }

  @GetMapping("/{id}")
  AuditRow row(@PathVariable UUID id) {
    return desk.row(id);
  }

  /// Verifies the whole trail; the body may hold a head that was noted earlier.
  @PostMapping("/verification")
  Verdict verify(@RequestBody(required = false) @Nullable Head noted) {
    return desk.verify(noted);
  }
}
