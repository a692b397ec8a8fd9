package app.forecourt.receivables;

import app.forecourt.api.Page;
import app.forecourt.api.Window;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptsController {

  private final CashDesk desk;

  ReceiptsController(CashDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  Page<ReceiptRow> list(
      @RequestParam(required = false) @Nullable UUID store,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable PaymentMethod method,
      Window window) {
    var filter = new ReceiptFilter(store == null ? null : new StoreId(store), day, method);
    return Page.of(
        desk.receipts(filter, window.after(), window.fetch()), window, row -> row.id().value());
  }
}
