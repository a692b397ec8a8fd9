package app.forecourt.sales;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Orders", description = "From the first price to the keys")
@RestController
@RequestMapping("/api/v1")
class OrdersController {

  private final OrderDesk desk;

  OrdersController(OrderDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/orders")
  Page<OrderRow> orders(@ParameterObject OrderFilter filter, @ParameterObject Window window) {
    return Page.of(
        desk.newest(filter, window.after(), window.fetch()), window, row -> row.id().value());
  }

  /// One transaction, so that what it drafted need not be read anew to answer.
  @Transactional
  @PostMapping("/orders")
  ResponseEntity<OrderCard> draft(@RequestBody NewOrder order) {
    var card = desk.card(desk.draft(order));
    return Versioned.created("/api/v1/orders/" + card.id(), card, card.version());
  }

  /// What waits for the present member to agree to it.
  @GetMapping("/approvals")
  List<ApprovalRow> approvals() {
    return desk.approvals();
  }

  @GetMapping("/orders/{order}")
  ResponseEntity<OrderCard> order(@PathVariable OrderId order) {
    return answer(desk.card(order));
  }

  @GetMapping("/orders/{order}/history")
  List<StatusRow> history(@PathVariable OrderId order) {
    return desk.history(order);
  }

  /// The cars that can be kept for it, the longest in stock first.
  @GetMapping("/orders/{order}/candidates")
  List<VehicleRow> candidates(@PathVariable OrderId order) {
    return desk.candidates(order);
  }

  record Price(Money price, List<OrderLine> lines) {}

  record Reason(@Nullable String reason) {}

  /// @param key of the receipt; the same again takes nothing more
  record Deposit(Money amount, PaymentMethod method, String key) {}

  record Allocation(VehicleId vehicle) {}

  record Funded(Funding funding) {}

  record Plate(@Nullable String plate) {}

  record Inspected(boolean passed, @Nullable String note) {}

  record Done(Set<ChecklistItem> done) {

    Checklist checklist() {
      return new Checklist(Required.value("done", done));
    }
  }

  /// @param resume whether the customer still wants a car
  record Cancellation(@Nullable String reason, boolean resume) {}

  @PostMapping("/orders/{order}/reprice")
  ResponseEntity<OrderCard> reprice(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Price price) {
    return answer(desk.reprice(order, price.price(), price.lines(), seen.version()));
  }

  @PostMapping("/orders/{order}/submit")
  ResponseEntity<OrderCard> submit(
      @PathVariable OrderId order, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.submit(order, seen.version()));
  }

  @PostMapping("/orders/{order}/approve")
  ResponseEntity<OrderCard> approve(
      @PathVariable OrderId order, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.approve(order, seen.version()));
  }

  @PostMapping("/orders/{order}/reject")
  ResponseEntity<OrderCard> reject(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Reason reason) {
    return answer(desk.reject(order, reason.reason(), seen.version()));
  }

  @PostMapping("/orders/{order}/deposit")
  ResponseEntity<OrderCard> deposit(@PathVariable OrderId order, @RequestBody Deposit deposit) {
    return answer(desk.takeDeposit(order, deposit.amount(), deposit.method(), deposit.key()));
  }

  @PostMapping("/orders/{order}/allocate")
  ResponseEntity<OrderCard> allocate(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Allocation allocation) {
    return answer(desk.allocate(order, allocation.vehicle(), seen.version()));
  }

  @PostMapping("/orders/{order}/release")
  ResponseEntity<OrderCard> release(
      @PathVariable OrderId order, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.release(order, seen.version()));
  }

  @PostMapping("/orders/{order}/fund")
  ResponseEntity<OrderCard> fund(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Funded funded) {
    return answer(desk.fund(order, funded.funding(), seen.version()));
  }

  @PostMapping("/orders/{order}/invoice")
  ResponseEntity<OrderCard> invoice(
      @PathVariable OrderId order, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.invoice(order, seen.version()));
  }

  @PostMapping("/orders/{order}/plate")
  ResponseEntity<OrderCard> registerPlate(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Plate plate) {
    return answer(desk.registerPlate(order, plate.plate(), seen.version()));
  }

  @PostMapping("/orders/{order}/inspection")
  ResponseEntity<OrderCard> inspect(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Inspected inspected) {
    return answer(desk.inspect(order, inspected.passed(), inspected.note(), seen.version()));
  }

  @PostMapping("/orders/{order}/checklist")
  ResponseEntity<OrderCard> check(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Done done) {
    return answer(desk.check(order, done.checklist(), seen.version()));
  }

  @PostMapping("/orders/{order}/credit")
  ResponseEntity<OrderCard> approveCredit(
      @PathVariable OrderId order, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.approveCredit(order, seen.version()));
  }

  @PostMapping("/orders/{order}/deliver")
  ResponseEntity<OrderCard> deliver(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Done done) {
    return answer(desk.deliver(order, done.checklist(), seen.version()));
  }

  @PostMapping("/orders/{order}/close")
  ResponseEntity<OrderCard> close(
      @PathVariable OrderId order, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.close(order, seen.version()));
  }

  @PostMapping("/orders/{order}/cancel")
  ResponseEntity<OrderCard> cancel(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Cancellation cancellation) {
    return answer(
        cancellation.resume()
            ? desk.cancelAndResume(order, cancellation.reason(), seen.version())
            : desk.cancel(order, cancellation.reason(), seen.version()));
  }

  @PostMapping("/orders/{order}/return")
  ResponseEntity<OrderCard> returnVehicle(
      @PathVariable OrderId order,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Reason reason) {
    return answer(desk.returnVehicle(order, reason.reason(), seen.version()));
  }

  private static ResponseEntity<OrderCard> answer(OrderCard card) {
    return Versioned.ok(card, card.version());
  }
}
