package app.forecourt.organization;

import app.forecourt.identity.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds who stands above somebody: the manager of his team, else the general manager of his store,
/// else the manager of its region; whoever that is has a delegate while he is absent.
@Service
@Transactional(readOnly = true)
public class Superiors {

  private final Employees employees;
  private final Teams teams;
  private final Stores stores;
  private final StandIns standIns;

  Superiors(Employees employees, Teams teams, Stores stores, StandIns standIns) {
    this.employees = employees;
    this.teams = teams;
    this.stores = stores;
    this.standIns = standIns;
  }

  /// The one who is there to be told now; empty if nobody stands above him.
  public Optional<EmployeeId> of(EmployeeId somebody) {
    return employees
        .findById(somebody.value())
        .flatMap(this::above)
        .map(superior -> standIns.of(superior).orElse(superior))
        .filter(present -> !present.equals(somebody));
  }

  /// Who leads a team; empty if nobody does.
  public Optional<EmployeeId> leaderOf(TeamId team) {
    return teams.findById(team.value()).map(Team::manager);
  }

  private Optional<EmployeeId> above(Employee somebody) {
    return Optional.ofNullable(somebody.team())
        .flatMap(this::leaderOf)
        .filter(leader -> isAbove(leader, somebody))
        .or(() -> Optional.ofNullable(somebody.store()).flatMap(store -> above(somebody, store)));
  }

  private Optional<EmployeeId> above(Employee somebody, StoreId store) {
    var region = stores.require(store).region();
    return first(somebody, Role.GENERAL_MANAGER, List.of(store.value()), Set.of(store))
        .or(() -> first(somebody, Role.REGION_MANAGER, List.of(region.value()), Set.of(store)));
  }

  /// The general manager of a store is not above himself.
  private Optional<EmployeeId> first(
      Employee somebody, Role role, Collection<UUID> units, Collection<StoreId> homes) {
    return employees.holding(role, units, homes).stream()
        .map(Employee::id)
        .filter(holder -> !holder.equals(somebody.id()))
        .findFirst();
  }

  private boolean isAbove(EmployeeId leader, Employee somebody) {
    return !leader.equals(somebody.id())
        && employees.findById(leader.value()).filter(Employee::isActive).isPresent();
  }
}
