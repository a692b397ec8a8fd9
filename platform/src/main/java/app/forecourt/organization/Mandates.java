package app.forecourt.organization;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.HeldRoles;
import app.forecourt.identity.Member;
import app.forecourt.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds by what somebody approves. While somebody is absent, what he may approve reaches his
/// delegate too, as far as he sees and up to his band; the delegate's own requests stay closed to
/// him as ever. Source: ORG-08, override rules 1 and 2 of domain/roles.md.
@Service
@Transactional(readOnly = true)
public class Mandates {

  private final Permissions permissions;
  private final Whereabouts whereabouts;
  private final Absences absences;
  private final Employees employees;
  private final HeldRoles roles;
  private final Clock clock;

  Mandates(
      Permissions permissions,
      Whereabouts whereabouts,
      Absences absences,
      Employees employees,
      HeldRoles roles,
      Clock clock) {
    this.permissions = permissions;
    this.whereabouts = whereabouts;
    this.absences = absences;
    this.employees = employees;
    this.roles = roles;
    this.clock = clock;
  }

  /// All by which the present member may approve this now, his own first; empty if there is none.
  public List<Mandate> of(Action action) {
    var mandates = new ArrayList<Mandate>();
    var own = permissions.sight(action, Verb.APPROVE);
    if (!own.isNothing()) {
      mandates.add(new Mandate(own, permissions.discountBand(), null));
    }
    absentees().forEach(absentee -> mandates.addAll(of(absentee, action)));
    return mandates;
  }

  /// The [widest][Mandate#widest] that covers something.
  ///
  /// @param parties who asked for it, and whose it is
  public Optional<Mandate> find(
      Action action, StoreId store, @Nullable EmployeeId owner, Collection<EmployeeId> parties) {
    return Mandate.widest(of(action), store, owner, parties);
  }

  /// @throws NotPermitted if there is none
  /// @throws app.forecourt.identity.NobodySignedIn if nobody does it
  public Mandate require(
      Action action, StoreId store, @Nullable EmployeeId owner, Collection<EmployeeId> parties) {
    CurrentMember.require();
    return find(action, store, owner, parties).orElseThrow(() -> new NotPermitted(action));
  }

  /// Whether the acting role may approve this anywhere, or somebody's for whom he stands in now.
  public boolean mayApprove(Action action) {
    return !of(action).isEmpty();
  }

  private List<Employee> absentees() {
    return CurrentMember.find()
        .filter(member -> CurrentTenant.find().filter(member.tenant()::equals).isPresent())
        .map(Member::employee)
        .map(self ->
            employees.findByIdIn(
                absences.coveredBy(new EmployeeId(self), BusinessDays.today(clock)).stream()
                    .map(absence -> absence.employee().value())
                    .toList()))
        .orElse(List.of())
        .stream()
        .filter(Employee::isActive)
        .toList();
  }

  private Stream<Mandate> reaching(Employee absentee, Action action, HeldRoles.Held held) {
    var cell = permissions.cell(action, held.role());
    if (!cell.allows(Verb.APPROVE)) {
      return Stream.empty();
    }
    var sight = whereabouts.of(absentee, held).within(cell.reach());
    return sight.isNothing()
        ? Stream.empty()
        : Stream.of(
            new Mandate(
                sight, permissions.cell(Action.DISCOUNT, held.role()).band(), absentee.id()));
  }

  private List<Mandate> of(Employee absentee, Action action) {
    return roles.of(absentee.getId()).stream()
        .flatMap(held -> reaching(absentee, action, held))
        .sorted(Comparator.comparing(Mandate::band).reversed())
        .toList();
  }
}
