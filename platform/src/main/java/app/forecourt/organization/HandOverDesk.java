package app.forecourt.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.forecourt.vocabulary.FieldMissing;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the open work of somebody who leaves or moves goes to his colleagues, all of it at once.
///
/// Each module does its part in one transaction. Should one fail, those before it stay done, and
/// doing it again does the rest.
@Service
public class HandOverDesk {

  private final OrganizationDesk desk;
  private final Employees employees;
  private final Stores stores;
  private final Permissions permissions;
  private final ObjectProvider<OpenWork> works;
  private final TransactionTemplate transaction;

  HandOverDesk(
      OrganizationDesk desk,
      Employees employees,
      Stores stores,
      Permissions permissions,
      ObjectProvider<OpenWork> works,
      TransactionTemplate transaction) {
    this.desk = desk;
    this.employees = employees;
    this.stores = stores;
    this.permissions = permissions;
    this.works = works;
    this.transaction = transaction;
  }

  /// What open work somebody has, wherever.
  ///
  /// @throws NoSuchEmployee if the group has none of that id, or he is out of sight
  /// @throws NotPermitted unless the present member may move his work
  public List<WorkCount> preview(EmployeeId whose) {
    requireTo(whose);
    return works.orderedStream().flatMap(work -> work.of(whose).stream()).toList();
  }

  /// Hands it all over.
  ///
  /// @return what it was
  /// @throws NoHeir if one of them is he himself, or has left
  /// @throws NobodyTakesOver if there is work in a store in which none of them works
  public List<WorkCount> handOver(EmployeeId whose, Heirs heirs) {
    var work = preview(whose);
    var heirsOf =
        heirs(whose, heirs).stream()
            .filter(heir -> heir.store() != null)
            .collect(
                groupingBy(
                    heir -> java.util.Objects.requireNonNull(heir.store()),
                    mapping(EmployeeRow::id, toList())));
    for (var part : work) {
      if (!heirsOf.containsKey(part.store())) {
        throw new NobodyTakesOver(transaction.execute(_ -> stores.require(part.store()).name()));
      }
    }
    var succession = new Succession(whose, heirsOf);
    works.orderedStream().forEach(module -> module.handOver(succession));
    return work;
  }

  private List<EmployeeRow> heirs(EmployeeId whose, Heirs heirs) {
    var chosen = heirs.team() == null ? heirs.to() : null;
    if (heirs.team() != null) {
      return membersOf(heirs.team(), whose);
    }
    if (chosen == null || chosen.isEmpty()) {
      throw new FieldMissing("to");
    }
    var people = chosen.stream().distinct().map(desk::employee).toList();
    people.forEach(heir -> {
      if (!heir.active() || heir.id().equals(whose)) {
        throw new NoHeir(heir.name());
      }
    });
    return people;
  }

  private List<EmployeeRow> membersOf(TeamId team, EmployeeId whose) {
    return transaction.execute(_ -> {
      var members =
          employees.findByTeamIn(List.of(desk.seen(team).id())).stream()
              .filter(member -> member.isActive() && !member.id().equals(whose))
              .toList();
      var sellers =
          employees
              .consultantsIn(members.stream().map(Employee::store).distinct().toList())
              .stream()
              .map(Employee::id)
              .toList();
      var first = members.stream().filter(member -> sellers.contains(member.id())).toList();
      var takers = first.isEmpty() ? members : first;
      if (takers.isEmpty()) {
        throw new FieldMissing("to");
      }
      return takers.stream().map(Employee::row).toList();
    });
  }

  /// Whoever arranges where somebody works, or hands leads out there, moves his work.
  private void requireTo(EmployeeId whose) {
    var somebody = desk.employee(whose);
    var store = somebody.store();
    if (store == null) {
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    } else if (!permissions.sight(Action.LEAD_ASSIGNMENT, Verb.WRITE).reaches(store, whose)) {
      permissions.require(Action.ORGANISATION, Verb.WRITE, store, whose);
    }
  }
}
