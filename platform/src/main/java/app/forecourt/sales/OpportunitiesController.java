package app.forecourt.sales;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Opportunities", description = "Customers to be won")
@RestController
@RequestMapping("/api/v1")
class OpportunitiesController {

  private final SalesDesk desk;

  OpportunitiesController(SalesDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/opportunities")
  Page<OpportunityCard> opportunities(
      @ParameterObject OpportunityFilter filter, @ParameterObject Window window) {
    return Page.of(
        desk.newest(filter, window.after(), window.fetch()), window, card -> card.id().value());
  }

  /// One transaction, so that what it opened need not be read anew to answer.
  @Transactional
  @PostMapping("/opportunities")
  ResponseEntity<OpportunityCard> open(@RequestBody NewOpportunity opportunity) {
    var card = desk.card(desk.open(opportunity));
    return Versioned.created("/api/v1/opportunities/" + card.id(), card, card.version());
  }

  /// What somebody has to do, the most pressing first; the present member's if nobody is named.
  @GetMapping("/worklist")
  List<WorkItem> worklist(@RequestParam(required = false) @Nullable EmployeeId whose) {
    return whose == null ? desk.worklist() : desk.worklist(whose);
  }

  @GetMapping("/opportunities/board")
  List<OpportunityCard> board(
      @RequestParam(required = false) @Nullable StoreId store,
      @RequestParam(required = false) @Nullable EmployeeId owner) {
    return desk.board(store, owner);
  }

  @GetMapping("/opportunities/reactivations")
  List<OpportunityCard> reactivations() {
    return desk.reactivations();
  }

  @GetMapping("/opportunities/{opportunity}")
  ResponseEntity<OpportunityCard> opportunity(@PathVariable OpportunityId opportunity) {
    return answer(desk.card(opportunity));
  }

  @GetMapping("/opportunities/{opportunity}/contacts")
  List<ContactRow> contacts(@PathVariable OpportunityId opportunity) {
    return desk.contacts(opportunity);
  }

  @GetMapping("/opportunities/{opportunity}/history")
  List<StatusRow> history(@PathVariable OpportunityId opportunity) {
    return desk.history(opportunity);
  }

  record Advance(Stage stage) {}

  @PostMapping("/opportunities/{opportunity}/advance")
  ResponseEntity<OpportunityCard> advance(
      @PathVariable OpportunityId opportunity,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Advance advance) {
    return answer(desk.advance(opportunity, advance.stage(), seen.version()));
  }

  @PostMapping("/opportunities/{opportunity}/plan")
  ResponseEntity<OpportunityCard> plan(
      @PathVariable OpportunityId opportunity,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody NextAction next) {
    return answer(desk.plan(opportunity, next, seen.version()));
  }

  record Logged(ContactLog contact, @Nullable NextAction next) {}

  @PostMapping("/opportunities/{opportunity}/contact")
  ResponseEntity<OpportunityCard> contact(
      @PathVariable OpportunityId opportunity,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Logged logged) {
    return answer(
        desk.contact(
            opportunity,
            Required.value("contact", logged.contact()),
            logged.next(),
            seen.version()));
  }

  record Judgement(Grade grade) {}

  @PostMapping("/opportunities/{opportunity}/grade")
  ResponseEntity<OpportunityCard> grade(
      @PathVariable OpportunityId opportunity,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Judgement judgement) {
    return answer(desk.grade(opportunity, judgement.grade(), seen.version()));
  }

  record Loss(LossReason reason, @Nullable String competitor) {}

  @PostMapping("/opportunities/{opportunity}/lose")
  ResponseEntity<OpportunityCard> lose(
      @PathVariable OpportunityId opportunity,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Loss loss) {
    return answer(desk.lose(opportunity, loss.reason(), loss.competitor(), seen.version()));
  }

  @PostMapping("/opportunities/{opportunity}/confirm-loss")
  ResponseEntity<OpportunityCard> confirmLoss(
      @PathVariable OpportunityId opportunity, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.confirmLoss(opportunity, seen.version()));
  }

  @PostMapping("/opportunities/{opportunity}/reject-loss")
  ResponseEntity<OpportunityCard> rejectLoss(
      @PathVariable OpportunityId opportunity, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.rejectLoss(opportunity, seen.version()));
  }

  @PostMapping("/opportunities/{opportunity}/reactivate")
  ResponseEntity<OpportunityCard> reactivate(
      @PathVariable OpportunityId opportunity, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.reactivate(opportunity, seen.version()));
  }

  record HandOver(EmployeeId to) {}

  @PostMapping("/opportunities/{opportunity}/hand-over")
  ResponseEntity<OpportunityCard> handOver(
      @PathVariable OpportunityId opportunity,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody HandOver handOver) {
    return answer(desk.handOver(opportunity, Required.value("to", handOver.to()), seen.version()));
  }

  private static ResponseEntity<OpportunityCard> answer(OpportunityCard card) {
    return Versioned.ok(card, card.version());
  }
}
