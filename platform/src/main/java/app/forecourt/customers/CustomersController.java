package app.forecourt.customers;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
class CustomersController {

  private final CustomersDesk desk;
  private final Timeline timeline;

  CustomersController(CustomersDesk desk, Timeline timeline) {
    this.desk = desk;
    this.timeline = timeline;
  }

  record NewNote(InteractionKind kind, String text) {}

  record NewRequest(String text, EmployeeId owner, LocalDate due) {}

  record Answer(String text) {}

  @GetMapping
  Page<CustomerRow> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable UUID store,
      @RequestParam(required = false) @Nullable UUID owner,
      @RequestParam(required = false) @Nullable CustomerKind kind,
      @RequestParam(required = false) @Nullable Boolean consent,
      @RequestParam(required = false) @Nullable Boolean waiting,
      Window window) {
    var filter =
        new CustomerFilter(
            text,
            store == null ? null : new StoreId(store),
            owner == null ? null : new EmployeeId(owner),
            kind,
            consent,
            waiting);
    return Page.of(
        desk.newest(filter, window.after(), window.fetch()), window, row -> row.id().value());
  }

  @GetMapping("/search")
  List<CustomerHit> search(@RequestParam String text) {
    return desk.search(text, 20);
  }

  @PostMapping
  ResponseEntity<CustomerCard> register(@RequestBody NewCustomer customer) {
    var card = desk.file(customer);
    return Versioned.created("/api/v1/customers/" + card.id(), card, card.version());
  }

  @GetMapping("/{id}")
  ResponseEntity<CustomerCard> card(@PathVariable UUID id) {
    var card = desk.card(new CustomerId(id));
    return Versioned.ok(card, card.version());
  }

  @PutMapping("/{id}")
  ResponseEntity<CustomerCard> amend(
      @PathVariable UUID id,
      @RequestBody NewCustomer amended,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    var card = desk.amend(new CustomerId(id), amended, seen.version());
    return Versioned.ok(card, card.version());
  }

  @GetMapping("/{id}/timeline")
  Page<TimelineEntry> timeline(@PathVariable UUID id, Window window) {
    return Page.of(
        timeline.of(new CustomerId(id), window.after(), window.fetch()), window, TimelineEntry::id);
  }

  @PostMapping("/{id}/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@PathVariable UUID id, @RequestBody NewNote note) {
    timeline.note(new CustomerId(id), note.kind(), note.text());
  }

  @PostMapping("/{id}/requests")
  @ResponseStatus(HttpStatus.CREATED)
  RequestId ask(@PathVariable UUID id, @RequestBody NewRequest request) {
    return desk.ask(new CustomerId(id), request.text(), request.owner(), request.due());
  }

  @GetMapping("/requests")
  List<RequestRow> openRequests() {
    return desk.openRequests();
  }

  @PostMapping("/requests/{request}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      @PathVariable UUID request,
      @RequestBody Answer answer,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    desk.answer(new RequestId(request), answer.text(), seen.version());
  }
}
