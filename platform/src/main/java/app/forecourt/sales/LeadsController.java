package app.forecourt.sales;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Leads", description = "Enquiries from all channels")
@RestController
@RequestMapping("/api/v1/leads")
class LeadsController {

  private final LeadDesk desk;

  LeadsController(LeadDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  Page<LeadRow> leads(@ParameterObject LeadFilter filter, @ParameterObject Window window) {
    return Page.of(
        desk.newest(filter, window.after(), window.fetch()), window, row -> row.id().value());
  }

  /// 201 for a new lead, 200 for a message that was added to one we had.
  @PostMapping
  ResponseEntity<Captured> capture(@RequestBody NewLead lead) {
    return answer(desk.capture(lead));
  }

  /// The same for a plain HTML form, whose server sends it on with its token.
  @PostMapping(path = "/form", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Captured> captureForm(
      @RequestParam StoreId store,
      @RequestParam String name,
      @RequestParam String phone,
      @RequestParam(defaultValue = "") String interest,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String campaign,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable String key) {
    return answer(
        desk.capture(
            new NewLead(
                LeadChannel.WEB_FORM,
                source,
                campaign,
                name,
                Phone.of(phone),
                store,
                interest,
                note,
                null,
                key)));
  }

  private static ResponseEntity<Captured> answer(Captured captured) {
    return captured.attached()
        ? Versioned.ok(captured, captured.version())
        : Versioned.created("/api/v1/leads/" + captured.lead(), captured, captured.version());
  }

  @GetMapping("/{lead}")
  ResponseEntity<LeadRow> lead(@PathVariable LeadId lead) {
    return answer(desk.row(lead));
  }

  @GetMapping("/{lead}/touches")
  List<TouchRow> touches(@PathVariable LeadId lead) {
    return desk.touches(lead);
  }

  @GetMapping("/{lead}/history")
  List<StatusRow> history(@PathVariable LeadId lead) {
    return desk.history(lead);
  }

  record Assignment(EmployeeId to) {}

  @PostMapping("/{lead}/assign")
  ResponseEntity<LeadRow> assign(
      @PathVariable LeadId lead,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Assignment assignment) {
    return answer(desk.assign(lead, Required.value("to", assignment.to()), seen.version()));
  }

  @PostMapping("/{lead}/requeue")
  ResponseEntity<LeadRow> requeue(
      @PathVariable LeadId lead, @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen) {
    return answer(desk.requeue(lead, seen.version()));
  }

  record Note(@Nullable String note) {}

  @PostMapping("/{lead}/contact")
  ResponseEntity<LeadRow> contact(
      @PathVariable LeadId lead,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Note note) {
    return answer(desk.contact(lead, note.note(), seen.version()));
  }

  @PostMapping("/{lead}/no-answer")
  ResponseEntity<LeadRow> noAnswer(
      @PathVariable LeadId lead,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Note note) {
    return answer(desk.noAnswer(lead, note.note(), seen.version()));
  }

  record Qualification(@Nullable NextAction next) {}

  record Qualified(OpportunityId opportunity) {}

  @PostMapping("/{lead}/qualify")
  ResponseEntity<Qualified> qualify(
      @PathVariable LeadId lead,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Qualification qualification) {
    var opportunity = desk.qualify(lead, qualification.next(), seen.version());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, "/api/v1/opportunities/" + opportunity)
        .body(new Qualified(opportunity));
  }

  record Reason(@Nullable String reason) {}

  @PostMapping("/{lead}/invalidate")
  ResponseEntity<LeadRow> invalidate(
      @PathVariable LeadId lead,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Reason reason) {
    return answer(desk.invalidate(lead, reason.reason(), seen.version()));
  }

  record Merge(LeadId into) {}

  @PostMapping("/{lead}/merge")
  ResponseEntity<LeadRow> merge(
      @PathVariable LeadId lead,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Merge merge) {
    return answer(desk.merge(lead, Required.value("into", merge.into()), seen.version()));
  }

  private static ResponseEntity<LeadRow> answer(LeadRow row) {
    return Versioned.ok(row, row.version());
  }
}
