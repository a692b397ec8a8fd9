package app.forecourt.receivables;

import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/receivables")
class ReceivablesController {

  private final CashDesk desk;

  ReceivablesController(CashDesk desk) {
    this.desk = desk;
  }

  /// @param key the client's own: sent again with it, the payment is taken once
  record NewReceipt(Money amount, PaymentMethod method, @Nullable String reference, UUID key) {}

  @GetMapping
  Page<ReceivableRow> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable UUID store,
      @RequestParam(required = false) @Nullable SourceType type,
      @RequestParam(required = false) @Nullable ReceivableStatus status,
      @RequestParam(required = false) @Nullable AgeBucket bucket,
      @RequestParam(required = false) @Nullable Boolean overdue,
      @RequestParam(required = false) @Nullable UUID debtor,
      @RequestParam(required = false) @Nullable UUID owner,
      Window window) {
    var filter =
        new ReceivableFilter(
            text,
            store == null ? null : new StoreId(store),
            type,
            status,
            bucket,
            overdue,
            debtor == null ? null : new CustomerId(debtor),
            owner == null ? null : new EmployeeId(owner));
    return Page.of(
        desk.newest(filter, window.after(), window.fetch()), window, row -> row.id().value());
  }

  @GetMapping("/{id}")
  ResponseEntity<ReceivableRow> row(@PathVariable UUID id) {
    var row = desk.row(new ReceivableId(id));
    return Versioned.ok(row, row.version());
  }

  @GetMapping("/{id}/receipts")
  List<ReceiptRow> receipts(@PathVariable UUID id) {
    return desk.receipts(new ReceivableId(id));
  }

  @PostMapping("/{id}/receipts")
  @ResponseStatus(HttpStatus.CREATED)
  ReceiptRow receive(@PathVariable UUID id, @RequestBody NewReceipt receipt) {
    return desk.receive(
        new ReceivableId(id),
        receipt.amount(),
        receipt.method(),
        receipt.reference(),
        receipt.key());
  }

  @GetMapping("/ageing")
  Map<AgeBucket, Money> ageing() {
    return desk.ageing();
  }

  @GetMapping("/reconciliation")
  Reconciliation reconciliation() {
    return desk.reconcile();
  }
}
