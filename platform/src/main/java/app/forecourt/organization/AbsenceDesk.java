package app.forecourt.organization;

import app.forecourt.identity.CurrentMember;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where leave is entered, with who stands in meanwhile.
@Service
@Transactional
public class AbsenceDesk {

  private final OrganizationDesk desk;
  private final Absences absences;
  private final Employees employees;
  private final Permissions permissions;
  private final Clock clock;

  AbsenceDesk(
      OrganizationDesk desk,
      Absences absences,
      Employees employees,
      Permissions permissions,
      Clock clock) {
    this.desk = desk;
    this.absences = absences;
    this.employees = employees;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// Enters one's own absence, or that of somebody whose place of work one arranges.
  ///
  /// @throws NoDelegate if the delegate cannot stand in
  /// @throws AlreadyAway if he is away then anyway
  /// @throws DayPassed if it is over already
  public AbsenceId plan(NewAbsence wish) {
    var absence = new Absence(wish);
    var absentee = arranged(absence.employee()).requireActive();
    var today = BusinessDays.today(clock);
    if (absence.to().isBefore(today)) {
      throw new DayPassed("to", absence.to());
    }
    var delegate = employees.require(absence.delegate());
    if (delegate.equals(absentee)
        || !delegate.isActive()
        || absences.between(delegate.id(), absence.from(), absence.to()) > 0) {
      throw new NoDelegate(delegate.name());
    }
    if (absences.between(absentee.id(), absence.from(), absence.to()) > 0) {
      throw new AlreadyAway(absentee.name());
    }
    return absences.save(absence).id();
  }

  /// He is back, or does not go: from now on nobody stands in for him.
  ///
  /// @throws NoSuchAbsence if the group has none of that id, or he is out of sight
  public void end(AbsenceId id) {
    var absence = absences.findById(id.value()).orElseThrow(NoSuchAbsence::new);
    if (!isSelf(absence.employee()) && !isSeen(absence.employee())) {
      throw new NoSuchAbsence();
    }
    arranged(absence.employee());
    var today = BusinessDays.today(clock);
    if (absence.from().isBefore(today)) {
      absences.save(absence.until(today.minusDays(1)));
    } else {
      absences.delete(absence);
    }
  }

  /// The absences now and to come of those in sight, one's own, and those for which one stands in;
  /// the next first.
  @Transactional(readOnly = true)
  public List<AbsenceRow> absences() {
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.READ);
    return absences.since(BusinessDays.today(clock)).stream()
        .filter(row ->
            isSelf(row.employee())
                || isSelf(row.delegate())
                || employees
                    .findById(row.employee().value())
                    .filter(somebody -> OrganizationDesk.isSeen(somebody, sight, everywhere))
                    .isPresent())
        .toList();
  }

  private Employee arranged(EmployeeId somebody) {
    return isSelf(somebody) ? employees.require(somebody) : desk.writable(somebody);
  }

  private boolean isSeen(EmployeeId somebody) {
    return OrganizationDesk.isSeen(
        employees.require(somebody),
        permissions.sight(Action.ORGANISATION, Verb.READ),
        permissions.mayEverywhere(Action.ORGANISATION, Verb.READ));
  }

  private static boolean isSelf(EmployeeId somebody) {
    return somebody.value().equals(CurrentMember.require().employee());
  }
}
