package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;

import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.identity.Workplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers what identity asks about the organisation.
@Component
@Transactional
class OrganizationWorkplace implements Workplace {

  private final OrganizationDesk desk;
  private final Regions regions;
  private final Stores stores;
  private final Teams teams;
  private final Employees employees;
  private final Permissions permissions;

  OrganizationWorkplace(
      OrganizationDesk desk,
      Regions regions,
      Stores stores,
      Teams teams,
      Employees employees,
      Permissions permissions) {
    this.desk = desk;
    this.regions = regions;
    this.stores = stores;
    this.teams = teams;
    this.employees = employees;
    this.permissions = permissions;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Staff> staff(UUID employee) {
    return employees
        .findById(employee)
        .map(somebody ->
            staff(
                somebody,
                Optional.ofNullable(somebody.store())
                    .map(store -> stores.require(store).region().value())
                    .orElse(null)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Staff> staffInSight() {
    permissions.requireSomewhere(Action.USERS, Verb.READ);
    var sight = permissions.sight(Action.USERS, Verb.READ);
    var everywhere = permissions.mayEverywhere(Action.USERS, Verb.READ);
    var regionOf =
        stores.findAllByOrderByCode().stream()
            .collect(toMap(Store::id, store -> store.region().value()));
    return employees.findAll().stream()
        .filter(somebody ->
            somebody.store() == null ? everywhere : sight.reaches(somebody.store(), somebody.id()))
        .map(somebody ->
            staff(somebody, somebody.store() == null ? null : regionOf.get(somebody.store())))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> nameOf(UUID unit) {
    return stores
        .findById(unit)
        .map(Store::name)
        .or(() -> teams.findById(unit).map(Team::name))
        .or(() -> regions.findById(unit).map(Region::name));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, String> unitNames() {
    var names = new HashMap<UUID, String>();
    regions.findAll().forEach(region -> names.put(region.getId(), region.name()));
    stores.findAllByOrderByCode().forEach(store -> names.put(store.getId(), store.name()));
    teams.findAll().forEach(team -> names.put(team.getId(), team.name()));
    return names;
  }

  @Override
  public UUID hire(String name, @Nullable UUID store, @Nullable String position) {
    return desk.hire(
            new NewEmployee(
                name,
                store == null ? null : new StoreId(store),
                null,
                Objects.requireNonNullElse(position, "")))
        .value();
  }

  /// Nobody hands out more than he reaches: a role for a region or the whole group takes somebody
  /// who may do so everywhere, any other takes both the store it is for and the employee's own.
  @Override
  @Transactional(readOnly = true)
  public void requireGrant(UUID employee, Role role, @Nullable UUID unit) {
    permissions.requireSomewhere(Action.USERS, Verb.WRITE);
    var home = employees.require(new EmployeeId(employee)).store();
    var where = unit == null ? home : storeOf(unit, role);
    if (where == null
        || home == null
        || role.usual() == Reach.REGION
        || role.usual() == Reach.GROUP) {
      permissions.requireEverywhere(Action.USERS, Verb.WRITE);
    } else {
      permissions.require(Action.USERS, Verb.WRITE, where);
      permissions.require(Action.USERS, Verb.WRITE, home);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public void requireTokens() {
    permissions.requireEverywhere(Action.API_TOKENS, Verb.WRITE);
  }

  @Override
  @Transactional(readOnly = true)
  public void requireSettings() {
    permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
  }

  /// @return null for a region
  /// @throws NoSuchUnit if the group has no such unit, or the role cannot be granted for one
  private @Nullable StoreId storeOf(UUID unit, Role role) {
    if (role.usual() == Reach.REGION) {
      if (regions.findById(unit).isEmpty()) {
        throw new NoSuchUnit();
      }
      return null;
    }
    return stores
        .findById(unit)
        .map(Store::id)
        .or(() -> teams.findById(unit).map(Team::store))
        .orElseThrow(NoSuchUnit::new);
  }

  private static Staff staff(Employee somebody, @Nullable UUID region) {
    return new Staff(
        somebody.getId(),
        somebody.name(),
        somebody.store() == null ? null : somebody.store().value(),
        region,
        somebody.isActive());
  }
}
