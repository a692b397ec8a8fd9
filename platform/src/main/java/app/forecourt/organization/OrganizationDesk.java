package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.forecourt.identity.Scopes;
import app.forecourt.plans.Entitlements;
import app.forecourt.plans.Limit;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
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
  private final Departments departments;
  private final Teams teams;
  private final Employees employees;
  private final PostingBook book;
  private final Postings postings;
  private final DocumentCountersSql counters;
  private final BrandDesk brands;
  private final Permissions permissions;
  private final Scopes scopes;
  private final Entitlements entitlements;
  private final EntityManager entities;
  private final Clock clock;

  OrganizationDesk(
      Regions regions,
      Stores stores,
      Departments departments,
      Teams teams,
      Employees employees,
      PostingBook book,
      Postings postings,
      DocumentCountersSql counters,
      BrandDesk brands,
      Permissions permissions,
      Scopes scopes,
      Entitlements entitlements,
      EntityManager entities,
      Clock clock) {
    this.regions = regions;
    this.stores = stores;
    this.departments = departments;
    this.teams = teams;
    this.employees = employees;
    this.book = book;
    this.postings = postings;
    this.counters = counters;
    this.brands = brands;
    this.permissions = permissions;
    this.scopes = scopes;
    this.entitlements = entitlements;
    this.entities = entities;
    this.clock = clock;
  }

  /// The regions of the stores in sight, by name; all of them for those who see the whole group.
  @Transactional(readOnly = true)
  public List<RegionRow> regions() {
    var inSight = stores().stream().map(StoreRow::region).collect(toSet());
    var everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.READ);
    return regions.findAll().stream()
        .filter(region -> !region.isClosed())
        .filter(region -> everywhere || inSight.contains(region.id()))
        .map(Region::row)
        .sorted(byName(RegionRow::name))
        .toList();
  }

  /// The stores in sight that are open, by code.
  @Transactional(readOnly = true)
  public List<StoreRow> stores() {
    return stores(false);
  }

  /// The same with those that were closed: what was earned there counts on.
  @Transactional(readOnly = true)
  public List<StoreRow> everyStore() {
    return stores(true);
  }

  private List<StoreRow> stores(boolean closedToo) {
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var names = regions.findAll().stream().collect(toMap(Region::id, Region::name));
    var sold = brands.byStore();
    return stores.findAllByOrderByCode().stream()
        .filter(store -> sight.stores().contains(store.id()) && (closedToo || !store.isClosed()))
        .map(store ->
            store.row(Objects.requireNonNull(names.get(store.region())), sold.of(store.id())))
        .toList();
  }

  /// @throws NoSuchStore if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public StoreRow store(StoreId id) {
    return row(seen(id));
  }

  /// The departments of a store, by name.
  ///
  /// @throws NoSuchStore if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public List<DepartmentRow> departments(StoreId store) {
    return departments.findByStoreInAndClosedFalse(List.of(seen(store).id())).stream()
        .map(Department::row)
        .sorted(byName(DepartmentRow::name))
        .toList();
  }

  /// The teams of a store, by name.
  ///
  /// @throws NoSuchStore if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public List<TeamRow> teams(StoreId store) {
    return teams.findByStoreIn(List.of(seen(store).id())).stream()
        .filter(team -> !team.isClosed())
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
    scopes.change();
  }

  /// @throws NotEmpty while stores belong to it
  public void closeRegion(RegionId id) {
    permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    var region = regions.require(id);
    regions.save(region.close(stores.countByRegionAndClosedFalse(id)));
  }

  /// @throws StoreCodeTaken if another store has the code
  /// @throws app.forecourt.plans.LimitReached if the group pays for no more stores
  public StoreId addStore(NewStore store) {
    permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    regions.require(Required.value("region", store.region())).requireOpen();
    var opened = new Store(store);
    if (stores.findByMark(opened.mark()).isPresent()) {
      throw new StoreCodeTaken(opened.code());
    }
    entitlements.requireRoom(Limit.STORES, stores.countByClosedFalse());
    scopes.change();
    var id = stores.save(opened).id();
    brands.sell(id, store.brands());
    return id;
  }

  /// Corrects what a store is called, where and what it sells, and moves it to another region.
  ///
  /// @param seen the version that was read
  /// @throws StoreCodeSettled if the code is to change, but documents carry it
  /// @throws StoreCodeTaken if another store has the new code
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public StoreRow amendStore(StoreId id, NewStore amended, int seen) {
    var store = seen(id);
    permissions.require(Action.ORGANISATION, Verb.WRITE, id);
    store.expectVersion(seen);
    if (!store.region().equals(regions.require(amended.region()).id())) {
      regions.require(amended.region()).requireOpen();
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    }
    if (!store.code().equals(Store.code(amended.code()))) {
      recode(store, amended.code());
    }
    stores.save(store.amend(amended.name(), amended.city(), amended.region()));
    stores.flush();
    if (brands.sell(id, amended.brands()) && store.version() == seen) {
      entities.lock(store, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
    stores.flush();
    scopes.change();
    return row(store);
  }

  private void recode(Store store, String code) {
    if (counters.hasNumbered(store.id())) {
      throw new StoreCodeSettled(store.code());
    }
    if (stores.findByMark(Store.mark(code)).filter(other -> !other.equals(store)).isPresent()) {
      throw new StoreCodeTaken(code);
    }
    store.recode(code);
  }

  /// Sets how many consultants a team's manager should lead in the store.
  ///
  /// @throws SpanReversed if `most` is less than `least`
  public void setSpan(StoreId id, int least, int most) {
    stores.save(writable(id).span(least, most));
  }

  /// How many consultants a team's manager should lead in the store.
  @Transactional(readOnly = true)
  public Span span(StoreId id) {
    var store = seen(id);
    return new Span(store.spanLeast(), store.spanMost());
  }

  /// @throws NotEmpty while departments, teams or people belong to it, or people are to come
  public void closeStore(StoreId id) {
    permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    var within =
        departments.countByStoreAndClosedFalse(id)
            + teams.countByStoreAndClosedFalse(id)
            + employees.countByStoreAndActiveTrue(id)
            + postings.plannedIn(id, null, null);
    stores.save(seen(id).close(within));
    scopes.change();
  }

  public DepartmentId addDepartment(StoreId store, String name) {
    writable(store).requireOpen();
    return departments.save(new Department(store, name)).id();
  }

  /// @param seen the version that was read
  public void renameDepartment(DepartmentId id, String name, int seen) {
    var department = writable(id);
    department.expectVersion(seen);
    departments.save(department.rename(name));
  }

  /// Moves a department with its teams and people to another store.
  public void moveDepartment(DepartmentId id, StoreId to) {
    var department = writable(id).requireOpen();
    writable(to).requireOpen();
    departments.save(department.moveTo(to));
    teams.findByDepartmentAndClosedFalse(id).forEach(team -> move(team, to, id));
    employees
        .findByDepartmentAndTeamIsNullAndActiveTrue(id)
        .forEach(member -> book.put(member, new Place(to, id, null, member.position())));
    scopes.change();
  }

  /// @throws NotEmpty while teams or people belong to it, or people are to come
  public void closeDepartment(DepartmentId id) {
    var department = writable(id);
    departments.save(
        department.close(
            teams.findByDepartmentAndClosedFalse(id).size()
                + employees.countByDepartmentAndActiveTrue(id)
                + postings.plannedIn(null, id, null)));
  }

  public TeamId addTeam(StoreId store, String name, @Nullable EmployeeId manager) {
    return addTeam(store, null, name, manager);
  }

  /// @param department one of the store's, if any
  /// @throws ManagerElsewhere if the manager works in another store
  public TeamId addTeam(
      StoreId store, @Nullable DepartmentId department, String name, @Nullable EmployeeId manager) {
    writable(store).requireOpen();
    var team = new Team(store, name, null).moveTo(store, within(department, store));
    if (manager != null) {
      team.ledBy(leader(manager, store));
    }
    scopes.change();
    return teams.save(team).id();
  }

  /// @param seen the version that was read
  public void renameTeam(TeamId id, String name, int seen) {
    var team = writable(id);
    team.expectVersion(seen);
    teams.save(team.rename(name));
    scopes.change();
  }

  /// Gives a team somebody to lead it: he sees its work from his next request on.
  ///
  /// @param manager null for nobody
  /// @throws ManagerElsewhere if he works in another store
  /// @throws LeadsInCircle if one of the team is his superior
  public void lead(TeamId id, @Nullable EmployeeId manager) {
    var team = writable(id).requireOpen();
    team.ledBy(manager == null ? null : leader(manager, team.store()));
    if (manager != null) {
      circles().requireNone(id, manager, null);
    }
    teams.save(team);
    scopes.change();
  }

  private EmployeeId leader(EmployeeId id, StoreId store) {
    var somebody = seen(id).requireActive();
    if (!store.equals(somebody.store())) {
      throw new ManagerElsewhere(somebody.name());
    }
    return id;
  }

  /// @throws NotEmpty while people belong to it, or are to come
  public void closeTeam(TeamId id) {
    var team = writable(id);
    teams.save(
        team.close(employees.countByTeamAndActiveTrue(id) + postings.plannedIn(null, null, id)));
    scopes.change();
  }

  /// @throws TeamElsewhere if the team belongs to another store than `store`
  public EmployeeId hire(NewEmployee somebody) {
    var employee = new Employee(somebody.name(), somebody.position());
    requirePlace(somebody.store());
    book.put(employee, book.place(somebody.store(), null, somebody.team(), employee.position()));
    return employee.id();
  }

  /// Corrects what somebody is called and does.
  ///
  /// @param seen the version that was read
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public EmployeeRow amendEmployee(EmployeeId id, String name, String position, int seen) {
    var somebody = writable(id);
    somebody.expectVersion(seen);
    var place = somebody.place();
    somebody.rename(name);
    book.put(
        somebody,
        new Place(
            place.store(),
            place.department(),
            place.team(),
            Required.text("position", position, 40)));
    employees.flush();
    return somebody.row();
  }

  /// Somebody leaves at once: he keeps his name on what he did, and is on no list of the staff any
  /// more.
  public void leave(EmployeeId id) {
    book.end(writable(id), BusinessDays.today(clock));
  }

  /// Somebody leaves when `lastDay` is over; one that is over already lets him go at once.
  public void leaveAfter(EmployeeId id, LocalDate lastDay) {
    var somebody = writable(id).requireActive();
    if (Required.value("lastDay", lastDay).isBefore(BusinessDays.today(clock))) {
      book.end(somebody, lastDay);
    } else {
      employees.save(somebody.leaveAfter(lastDay));
    }
  }

  /// Moves a team with its members to another store; what they see follows at their next request.
  public void moveTeam(TeamId id, StoreId to) {
    moveTeam(id, to, null);
  }

  /// The same, into one of the store's departments.
  ///
  /// @throws DepartmentElsewhere if the department belongs to another store
  public void moveTeam(TeamId id, StoreId to, @Nullable DepartmentId department) {
    var team = writable(id).requireOpen();
    writable(to).requireOpen();
    move(team, to, within(department, to));
    scopes.change();
  }

  /// Whoever leads the team and belongs to it leads it on.
  private void move(Team team, StoreId to, @Nullable DepartmentId department) {
    var manager = team.manager();
    var members = employees.findByTeamIn(List.of(team.id()));
    members.stream()
        .filter(Employee::isActive)
        .forEach(
            member -> book.put(member, new Place(to, department, team.id(), member.position())));
    var leads =
        team.store().equals(to) || members.stream().anyMatch(member -> member.id().equals(manager));
    teams.save(team.moveTo(to, department).ledBy(leads ? manager : null));
  }

  private @Nullable DepartmentId within(@Nullable DepartmentId department, StoreId store) {
    if (department != null
        && !departments.require(department).requireOpen().store().equals(store)) {
      throw new DepartmentElsewhere();
    }
    return department;
  }

  /// Puts somebody into a team, and so into its store.
  ///
  /// @throws LeadsInCircle if he would work under somebody whose superior he is
  public void assign(EmployeeId id, TeamId to) {
    var somebody = writable(id).requireActive();
    var team = writable(to).requireOpen();
    requireNoCircle(id, to);
    book.put(somebody, new Place(team.store(), team.department(), to, somebody.position()));
  }

  /// Takes somebody out of his team; he stays in its store and department.
  public void release(EmployeeId id) {
    var somebody = writable(id).requireActive();
    book.put(
        somebody, new Place(somebody.store(), somebody.department(), null, somebody.position()));
  }

  void requireNoCircle(EmployeeId id, TeamId into) {
    var manager = teams.require(into).manager();
    if (manager != null) {
      circles().requireNone(into, manager, id);
    }
  }

  private ReportingLines circles() {
    return new ReportingLines(teams.findAll(), employees);
  }

  /// The whole organisation in sight, from the group down to each active employee; staff of no team
  /// stand beside the teams, headquarters beside the regions.
  @Transactional(readOnly = true)
  public OrgNode tree() {
    permissions.requireSomewhere(Action.ORGANISATION, Verb.READ);
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var everywhere = permissions.mayEverywhere(Action.ORGANISATION, Verb.READ);
    return new OrgTree(
            regions.findAll().stream().filter(region -> !region.isClosed()).toList(),
            stores.findAllByOrderByCode().stream()
                .filter(store -> !store.isClosed() && sight.stores().contains(store.id()))
                .toList(),
            departments.findAllByClosedFalse(),
            teams.findAll().stream().filter(team -> !team.isClosed()).toList(),
            employees.findByActiveTrue().stream()
                .filter(somebody -> isSeen(somebody, sight, everywhere))
                .toList(),
            brands.byStore())
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

  static boolean isSeen(Employee somebody, Sight sight, boolean everywhere) {
    var store = somebody.store();
    return store == null ? everywhere : sight.reaches(store, somebody.id());
  }

  /// @throws NotPermitted unless the present member may put people there
  void requirePlace(@Nullable StoreId store) {
    if (store == null) {
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    } else {
      writable(store);
    }
  }

  private Store writable(StoreId id) {
    var store = seen(id);
    permissions.require(Action.ORGANISATION, Verb.WRITE, id);
    return store;
  }

  private Department writable(DepartmentId id) {
    var department = departments.require(id);
    if (!permissions.sight(Action.ORGANISATION, Verb.READ).stores().contains(department.store())) {
      throw new NoSuchDepartment();
    }
    permissions.require(Action.ORGANISATION, Verb.WRITE, department.store());
    return department;
  }

  Employee writable(EmployeeId id) {
    var somebody = seen(id);
    var store = somebody.store();
    if (store == null) {
      permissions.requireEverywhere(Action.ORGANISATION, Verb.WRITE);
    } else {
      permissions.require(Action.ORGANISATION, Verb.WRITE, store, id);
    }
    return somebody;
  }

  Team seen(TeamId id) {
    var team = teams.require(id);
    if (!permissions.sight(Action.ORGANISATION, Verb.READ).stores().contains(team.store())) {
      throw new NoSuchTeam();
    }
    return team;
  }

  private Team writable(TeamId id) {
    var team = seen(id);
    permissions.require(Action.ORGANISATION, Verb.WRITE, team.store());
    return team;
  }

  private StoreRow row(Store store) {
    return store.row(regions.require(store.region()).name(), brands.of(store.id()));
  }

  private static <R> Comparator<R> byName(Function<R, String> name) {
    return Comparator.comparing(name, Collator.getInstance(Locale.CHINA));
  }
}
