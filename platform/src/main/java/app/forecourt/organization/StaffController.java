package app.forecourt.organization;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

@Tag(name = "Staff", description = "Teams and employees")
@RestController
@RequestMapping("/api/v1")
class StaffController {

  private final OrganizationDesk desk;

  record NewTeam(StoreId store, String name, @Nullable EmployeeId manager) {}

  record TeamKey(TeamId id) {}

  record Move(StoreId store) {}

  record Assignment(TeamId team) {}

  record Card(String name, String position) {}

  StaffController(OrganizationDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/teams")
  List<TeamRow> teams(@RequestParam StoreId store) {
    return desk.teams(store);
  }

  @PostMapping("/teams")
  @ResponseStatus(HttpStatus.CREATED)
  TeamKey addTeam(@RequestBody NewTeam team) {
    return new TeamKey(desk.addTeam(team.store(), team.name(), team.manager()));
  }

  @PostMapping("/teams/{team}/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable TeamId team, @RequestBody Move move) {
    desk.moveTeam(team, Required.value("store", move.store()));
  }

  @GetMapping("/employees")
  Page<EmployeeRow> employees(
      @RequestParam(required = false) @Nullable StoreId store, @ParameterObject Window window) {
    return Page.of(
        desk.newest(store, window.after(), window.fetch()), window, row -> row.id().value());
  }

  @PostMapping("/employees")
  ResponseEntity<EmployeeRow> hire(@RequestBody NewEmployee somebody) {
    var hired = desk.employee(desk.hire(somebody));
    return Versioned.created("/api/v1/employees/" + hired.id(), hired, hired.version());
  }

  @GetMapping("/employees/{employee}")
  ResponseEntity<EmployeeRow> employee(@PathVariable EmployeeId employee) {
    var found = desk.employee(employee);
    return Versioned.ok(found, found.version());
  }

  @PutMapping("/employees/{employee}")
  ResponseEntity<EmployeeRow> amend(
      @PathVariable EmployeeId employee,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Card card) {
    var now = desk.amendEmployee(employee, card.name(), card.position(), seen.version());
    return Versioned.ok(now, now.version());
  }

  @PostMapping("/employees/{employee}/assign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable EmployeeId employee, @RequestBody Assignment assignment) {
    desk.assign(employee, Required.value("team", assignment.team()));
  }

  @PostMapping("/employees/{employee}/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable EmployeeId employee) {
    desk.leave(employee);
  }
}
