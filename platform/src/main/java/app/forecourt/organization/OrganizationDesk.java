package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.forecourt.identity.Scopes;
import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Limit;
import app.forecourt.vocabulary.Required;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the group's regions, stores, teams and staff are kept.
@Service
@Transactional
public class OrganizationDesk {

  private final Regions regions;
  private final Stores stores;
  private final Teams teams;
  private final Employees employees;
  private final Permissions permissions;
  private final Scopes scopes;
  private final Entitlements entitlements;

  OrganizationDesk(
      Regions regions,
      Stores stores,
      Teams teams,
      Employees employees,
      Permissions permissions,
      Scopes scopes,
      Entitlements entitlements) {
    this.regions = regions;
    this.stores = stores;
    this.teams = teams;
    this.employees = employees;
    this.permissions = permissions;
    this.scopes = scopes;
    this.entitlements = entitlements;
  }

  /// The regions of the stores in sight, by name; all of them for those who see the whole group.
  @Transactional(readOnly = true)
  public List<RegionRow> regions() {
    var inSight = stores().stream().map(StoreRow::region).collect(toSet());
    var everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.READ);
    return regions.findAll().stream()
        .filter(region -> everywhere || inSight.contains(region.id()))
        .map(Region::row)
        .sorted(byName(RegionRow::name))
        .toList();
  }

  /// The stores in sight, by code.
  @Transactional(readOnly = true)
  public List<StoreRow> stores() {
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var names = regions.findAll().stream().collect(toMap(Region::id, Region::name));
    return stores.findAllByOrderByCode().stream()
        .filter(store -> sight.stores().contains(store.id()))
        .map(store -> store.row(Objects.requireNonNull(names.get(store.region()))))
        .toList();
  }

  /// @throws NoSuchStore if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public StoreRow store(StoreId id) {
    return row(seen(id));
  }

  /// The teams of a store, by name.
  ///
  /// @throws NoSuchStore if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public List<TeamRow> teams(StoreId store) {
    return teams.findByStoreIn(List.of(seen(store).id())).stream()
        .map(Team::row)
        .sorted(byName(TeamRow::name))
        .toList();
  }

  /// The staff of a store in sight, by name; of all stores and headquarters if `store` is null.
  @Transactional(readOnly = true)
  public List<EmployeeRow> employees(@Nullable StoreId store) {
    var staff =
        store == null ? employees.findAll() : employees.findByStoreIn(List.of(seen(store).id()));
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.READ);
    return staff.stream()
        .filter(somebody -> isSeen(somebody, sight, everywhere))
        .map(Employee::row)
        .sorted(byName(EmployeeRow::name))
        .toList();
  }

  /// The staff in sight, those hired last first.
  ///
  /// @param after the last one of the page before; null for the first page
  @Transactional(readOnly = true)
  public List<EmployeeRow> newest(@Nullable StoreId store, @Nullable UUID after, int limit) {
    return employees(store).stream()
        .sorted(Comparator.comparing((EmployeeRow row) -> row.id().toString()).reversed())
        .filter(row -> after == null || row.id().toString().compareTo(after.toString()) < 0)
        .limit(limit)
        .toList();
  }

  /// @throws NoSuchEmployee if the group has none of that id, or he is out of sight
  @Transactional(readOnly = true)
  public EmployeeRow employee(EmployeeId id) {
    return seen(id).row();
  }

  public RegionId addRegion(String name) {
    permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    var region = new Region(name);
    if (regions.findByName(region.name()).isPresent()) {
      throw new RegionNameTaken(region.name());
    }
    return regions.save(region).id();
  }

  /// @throws RegionNameTaken if another region is called so
  public void renameRegion(RegionId id, String name, int seen) {
    permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    var region = regions.findById(id.value()).orElseThrow(NoSuchRegion::new);
    region.expectVersion(seen);
    var renamed = region.rename(name);
    if (regions.findByName(renamed.name()).filter(other -> !other.id().equals(id)).isPresent()) {
      throw new RegionNameTaken(renamed.name());
    }
    regions.save(renamed);
  }

  /// @throws StoreCodeTaken if another store has the code
  /// @throws app.forecourt.plans.LimitReached if the group pays for no more stores
  public StoreId addStore(NewStore store) {
    permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    regions.require(Required.value("region", store.region()));
    var opened = new Store(store);
    if (stores.findByMark(opened.mark()).isPresent()) {
      throw new StoreCodeTaken(opened.code());
    }
    entitlements.requireRoom(Limit.STORES, stores.count());
    scopes.change();
    return stores.save(opened).id();
  }

  /// @param seen the version that was read
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public StoreRow amendStore(StoreId id, NewStore amended, int seen) {
    var store = seen(id);
    permissions.require(Action.ORGANISATION, Verb.WRITE, id);
    store.expectVersion(seen);
    if (!store.region().equals(regions.require(amended.region()).id())) {
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
      scopes.change();
    }
    stores.save(store.amend(amended.name(), amended.brand(), amended.city(), amended.region()));
    stores.flush();
    return row(store);
  }

  public TeamId addTeam(StoreId store, String name, @Nullable EmployeeId manager) {
    seen(store);
    permissions.require(Action.ORGANISATION, Verb.WRITE, store);
    if (manager != null) {
      employees.require(manager);
    }
    scopes.change();
    return teams.save(new Team(store, name, manager)).id();
  }

  /// @throws TeamElsewhere if the team belongs to another store than `store`
  public EmployeeId hire(NewEmployee somebody) {
    var employee = new Employee(somebody.name(), somebody.position());
    var store = somebody.store();
    if (store == null) {
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    } else {
      seen(store);
      permissions.require(Action.ORGANISATION, Verb.WRITE, store);
      employee.workIn(store);
    }
    if (somebody.team() != null) {
      var team = teams.require(somebody.team());
      if (!team.store().equals(store)) {
        throw new TeamElsewhere();
      }
      employee.join(team);
    }
    scopes.change();
    return employees.save(employee).id();
  }

  /// Corrects what somebody is called and does.
  ///
  /// @param seen the version that was read
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public EmployeeRow amendEmployee(EmployeeId id, String name, String position, int seen) {
    var somebody = writable(id);
    somebody.expectVersion(seen);
    employees.save(somebody.amend(name, position));
    employees.flush();
    return somebody.row();
  }

  /// Somebody leaves: he keeps his name on what he did, and is on no list of the staff any more.
  public void leave(EmployeeId id) {
    employees.save(writable(id).leave());
    scopes.change();
  }

  /// Moves a team with its members to another store; what they see follows at their next request.
  public void moveTeam(TeamId id, StoreId to) {
    var team = writable(id);
    seen(to);
    permissions.require(Action.ORGANISATION, Verb.WRITE, to);
    teams.save(team.moveTo(to));
    employees.findByTeamIn(List.of(id)).forEach(member -> employees.save(member.join(team)));
    scopes.change();
  }

  /// Puts somebody into a team, and so into its store.
  public void assign(EmployeeId id, TeamId to) {
    var somebody = writable(id);
    employees.save(somebody.join(writable(to)));
    scopes.change();
  }

  /// The whole organisation in sight, from the group down to each active employee; staff of no team
  /// stand beside the teams, headquarters beside the regions.
  @Transactional(readOnly = true)
  public OrgNode tree() {
    permissions.requireSomewhere(Action.ORGANISATION, Verb.READ);
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.READ);
    return new OrgTree(
            regions.findAll(),
            stores.findAllByOrderByCode().stream()
                .filter(store -> sight.stores().contains(store.id()))
                .toList(),
            teams.findAll(),
            employees.findAll().stream()
                .filter(somebody -> somebody.isActive() && isSeen(somebody, sight, everywhere))
                .toList())
        .grown(everywhere);
  }

  private Store seen(StoreId id) {
    var store = stores.require(Required.value("store", id));
    if (!permissions.sight(Action.ORGANISATION, Verb.READ).stores().contains(id)) {
      throw new NoSuchStore();
    }
    return store;
  }

  private Employee seen(EmployeeId id) {
    var somebody = employees.require(id);
    if (!isSeen(
        somebody,
        permissions.sight(Action.ORGANISATION, Verb.READ),
        permissions.mayEverywhere(Action.ORGANISATION, Verb.READ))) {
      throw new NoSuchEmployee();
    }
    return somebody;
  }

  private static boolean isSeen(Employee somebody, Sight sight, boolean everywhere) {
    var store = somebody.store();
    return store == null ? everywhere : sight.reaches(store, somebody.id());
  }

  private Employee writable(EmployeeId id) {
    var somebody = seen(id);
    var store = somebody.store();
    if (store == null) {
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    } else {
      permissions.require(Action.ORGANISATION, Verb.WRITE, store, id);
    }
    return somebody;
  }

  private Team writable(TeamId id) {
    var team = teams.require(id);
    if (!permissions.sight(Action.ORGANISATION, Verb.READ).stores().contains(team.store())) {
      throw new NoSuchTeam();
    }
    permissions.require(Action.ORGANISATION, Verb.WRITE, team.store());
    return team;
  }

  private StoreRow row(Store store) {
    return store.row(regions.require(store.region()).name());
  }

  private static <R> Comparator<R> byName(Function<R, String> name) {
    return Comparator.comparing(name, Collator.getInstance(Locale.CHINA));
  }
}
