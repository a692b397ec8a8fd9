package app.forecourt.receivables;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/refunds")
class RefundsController {

  private final CashDesk desk;

  RefundsController(CashDesk desk) {
    this.desk = desk;
  }

  record Payout(PaymentMethod method, @Nullable String reference) {}

  @GetMapping
  Page<RefundRow> list(
      @RequestParam(required = false) @Nullable RefundStatus status, Window window) {
    return Page.of(
        desk.refunds(status, window.after(), window.fetch()), window, row -> row.id().value());
  }

  /// What waits for the present member to let it go, the longest-waiting first.
  @GetMapping("/to-approve")
  List<RefundRow> toApprove() {
    return desk.refundsToApprove();
  }

  @GetMapping("/{id}")
  ResponseEntity<RefundRow> refund(@PathVariable UUID id) {
    return versioned(desk.refund(new RefundId(id)));
  }

  @PostMapping("/{id}/approval")
  ResponseEntity<RefundRow> approve(
      @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return versioned(desk.approveRefund(new RefundId(id), seen.version()));
  }

  @PostMapping("/{id}/payment")
  ResponseEntity<RefundRow> pay(
      @PathVariable UUID id,
      @RequestBody Payout payout,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return versioned(
        desk.payRefund(new RefundId(id), payout.method(), payout.reference(), seen.version()));
  }

  private static ResponseEntity<RefundRow> versioned(RefundRow row) {
    return Versioned.ok(row, row.version());
  }
}
