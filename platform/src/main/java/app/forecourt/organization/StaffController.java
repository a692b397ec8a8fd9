package app.forecourt.organization;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Page;
import app.forecourt.api.Versioned;
import app.forecourt.api.Window;
import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
  private final TransferDesk transfers;
  private final StaffingDesk staffing;
  private final HandOverDesk handOvers;

  record NewTeam(
      StoreId store,
      @Nullable DepartmentId department,
      String name,
      @Nullable EmployeeId manager) {}

  record NewDepartment(StoreId store, String name) {}

  record DepartmentKey(DepartmentId id) {}

  record Name(String name) {}

  /// @param manager null for nobody
  record Leader(@Nullable EmployeeId manager) {}

  record LastDay(LocalDate lastDay) {}

  record TeamKey(TeamId id) {}

  record UnitMove(StoreId store, @Nullable DepartmentId department) {}

  record TeamAssignment(TeamId team) {}

  record Card(String name, String position) {}

  StaffController(
      OrganizationDesk desk,
      TransferDesk transfers,
      StaffingDesk staffing,
      HandOverDesk handOvers) {
    this.desk = desk;
    this.transfers = transfers;
    this.staffing = staffing;
    this.handOvers = handOvers;
  }

  @GetMapping("/departments")
  List<DepartmentRow> departments(@RequestParam StoreId store) {
    return desk.departments(store);
  }

  @PostMapping("/departments")
  @ResponseStatus(HttpStatus.CREATED)
  DepartmentKey addDepartment(@RequestBody NewDepartment department) {
    return new DepartmentKey(desk.addDepartment(department.store(), department.name()));
  }

  @PutMapping("/departments/{department}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void renameDepartment(
      @PathVariable DepartmentId department,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Name name) {
    desk.renameDepartment(department, name.name(), seen.version());
  }

  /// Its teams and people go along.
  @PostMapping("/departments/{department}/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void moveDepartment(@PathVariable DepartmentId department, @RequestBody UnitMove move) {
    desk.moveDepartment(department, Required.value("store", move.store()));
  }

  @PostMapping("/departments/{department}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeDepartment(@PathVariable DepartmentId department) {
    desk.closeDepartment(department);
  }

  @GetMapping("/teams")
  List<TeamRow> teams(@RequestParam StoreId store) {
    return desk.teams(store);
  }

  @PostMapping("/teams")
  @ResponseStatus(HttpStatus.CREATED)
  TeamKey addTeam(@RequestBody NewTeam team) {
    return new TeamKey(desk.addTeam(team.store(), team.department(), team.name(), team.manager()));
  }

  @PostMapping("/teams/{team}/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable TeamId team, @RequestBody UnitMove move) {
    desk.moveTeam(team, Required.value("store", move.store()), move.department());
  }

  @PutMapping("/teams/{team}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void renameTeam(
      @PathVariable TeamId team,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Name name) {
    desk.renameTeam(team, name.name(), seen.version());
  }

  @PutMapping("/teams/{team}/manager")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lead(@PathVariable TeamId team, @RequestBody Leader leader) {
    desk.lead(team, leader.manager());
  }

  @PostMapping("/teams/{team}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeTeam(@PathVariable TeamId team) {
    desk.closeTeam(team);
  }

  /// The sales teams with their managers, consultants and span of control.
  @GetMapping("/teams/spans")
  List<SpanRow> spans(@RequestParam(required = false) @Nullable StoreId store) {
    return staffing.spans(store);
  }

  @GetMapping("/staffing")
  List<StaffingRow> staffing() {
    return staffing.staffing();
  }

  /// Who worked where on a day.
  @GetMapping("/postings")
  List<PostingRow> postings(@RequestParam LocalDate day) {
    return transfers.on(day);
  }

  @GetMapping("/postings/planned")
  List<PostingRow> planned() {
    return transfers.planned();
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
  void assign(@PathVariable EmployeeId employee, @RequestBody TeamAssignment assignment) {
    desk.assign(employee, Required.value("team", assignment.team()));
  }

  @PostMapping("/employees/{employee}/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable EmployeeId employee) {
    desk.leave(employee);
  }

  /// Afterwards he has no access any more.
  @PostMapping("/employees/{employee}/last-day")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leaveAfter(@PathVariable EmployeeId employee, @RequestBody LastDay day) {
    desk.leaveAfter(employee, day.lastDay());
  }

  /// Where he worked, works and will work.
  @GetMapping("/employees/{employee}/postings")
  List<PostingRow> postingsOf(@PathVariable EmployeeId employee) {
    return transfers.postings(employee);
  }

  @PostMapping("/employees/{employee}/transfers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void transfer(@PathVariable EmployeeId employee, @RequestBody Transfer transfer) {
    transfers.transfer(employee, transfer);
  }

  @DeleteMapping("/employees/{employee}/transfers/{posting}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable EmployeeId employee, @PathVariable PostingId posting) {
    transfers.cancel(employee, posting);
  }

  /// What open work he has.
  @GetMapping("/employees/{employee}/open-work")
  List<WorkCount> openWork(@PathVariable EmployeeId employee) {
    return handOvers.preview(employee);
  }

  /// All of it goes to the chosen colleagues in turn, or to those of a team.
  @PostMapping("/employees/{employee}/hand-over")
  List<WorkCount> handOver(@PathVariable EmployeeId employee, @RequestBody Heirs heirs) {
    return handOvers.handOver(employee, heirs);
  }
}
