package app.forecourt.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who leads whom, and whether the stores are staffed as they should be. One manager leads five to
/// six consultants unless a store says otherwise. Source: ORG-05, duty S1.9.
@Service
@Transactional(readOnly = true)
public class StaffingDesk {

  private final Stores stores;
  private final Regions regions;
  private final Teams teams;
  private final Employees employees;
  private final Permissions permissions;

  StaffingDesk(
      Stores stores, Regions regions, Teams teams, Employees employees, Permissions permissions) {
    this.stores = stores;
    this.regions = regions;
    this.teams = teams;
    this.employees = employees;
    this.permissions = permissions;
  }

  /// The sales teams in sight, by store and name: those that a sales manager leads or in which
  /// consultants work.
  ///
  /// @param store null for all in sight
  public List<SpanRow> spans(@Nullable StoreId store) {
    permissions.requireSomewhere(Action.ORGANISATION, Verb.READ);
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var open =
        stores.findAllByOrderByCode().stream()
            .filter(seen -> !seen.isClosed() && sight.stores().contains(seen.id()))
            .filter(seen -> store == null || seen.id().equals(store))
            .toList();
    var places = open.stream().map(Store::id).toList();
    var consultants = employees.consultantsIn(places).stream().collect(groupingBy(Employee::team));
    var managers = employees.salesManagersOf(places).stream().map(Employee::id).toList();
    var teamsOf = teams.findByStoreIn(places).stream().collect(groupingBy(Team::store));
    var people = people(teamsOf.values().stream().flatMap(List::stream).toList());
    return open.stream()
        .flatMap(at ->
            teamsOf.getOrDefault(at.id(), List.of()).stream()
                .filter(team -> !team.isClosed())
                .filter(
                    team -> consultants.containsKey(team.id()) || managers.contains(team.manager()))
                .sorted(Comparator.comparing(Team::name, Collator.getInstance(Locale.CHINA)))
                .map(
                    team -> span(at, team, people, consultants.getOrDefault(team.id(), List.of()))))
        .filter(row -> isSeen(row, sight))
        .toList();
  }

  private Map<EmployeeId, Employee> people(List<Team> teams) {
    return employees
        .findByIdIn(
            teams.stream()
                .map(Team::manager)
                .filter(Objects::nonNull)
                .map(EmployeeId::value)
                .toList())
        .stream()
        .collect(toMap(Employee::id, Function.identity()));
  }

  private static SpanRow span(
      Store store, Team team, Map<EmployeeId, Employee> people, List<Employee> members) {
    @Nullable Employee manager = team.manager() == null ? null : people.get(team.manager());
    var led =
        members.stream()
            .filter(member -> !team.isLedBy(member.id()))
            .map(StaffingDesk::person)
            .sorted(Comparator.comparing(Person::name, Collator.getInstance(Locale.CHINA)))
            .toList();
    return new SpanRow(
        team.id(),
        team.name(),
        store.id(),
        store.name(),
        manager == null ? null : person(manager),
        led,
        store.spanLeast(),
        store.spanMost(),
        SpanState.of(led.size(), store.spanLeast(), store.spanMost()));
  }

  private static boolean isSeen(SpanRow row, Sight sight) {
    var owners = sight.owners();
    return owners == null
        || (row.manager() != null && owners.contains(row.manager().id()))
        || row.consultants().stream().map(Person::id).anyMatch(owners::contains);
  }

  private static Person person(Employee somebody) {
    return new Person(somebody.id(), somebody.name(), somebody.position());
  }

  /// The stores in sight with the size of their staff and what is wrong with their teams, those of
  /// a region together.
  public List<StaffingRow> staffing() {
    var spans = spans(null).stream().collect(groupingBy(SpanRow::store));
    var sight = permissions.sight(Action.ORGANISATION, Verb.READ);
    var names = regions.findAll().stream().collect(toMap(Region::id, Region::name));
    var staff = employees.activeIn(sight.stores()).stream().collect(groupingBy(Employee::store));
    return stores.findAllByOrderByCode().stream()
        .filter(store -> !store.isClosed() && sight.stores().contains(store.id()))
        .map(store ->
            staffing(
                store,
                Objects.requireNonNull(names.get(store.region())),
                staff.getOrDefault(store.id(), List.of()).size(),
                spans.getOrDefault(store.id(), List.of())))
        .sorted(Comparator.comparing(StaffingRow::regionName, Collator.getInstance(Locale.CHINA)))
        .toList();
  }

  private static StaffingRow staffing(Store store, String region, int staff, List<SpanRow> teams) {
    return new StaffingRow(
        store.id(),
        store.name(),
        region,
        staff,
        teams.stream().mapToInt(SpanRow::span).sum(),
        teams.size(),
        (int) teams.stream().filter(row -> row.state() == SpanState.TOO_FEW).count(),
        (int) teams.stream().filter(row -> row.state() == SpanState.TOO_MANY).count(),
        store.spanLeast(),
        store.spanMost());
  }
}
