package app.forecourt.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import app.forecourt.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Grows the tree of the organisation out of five lists, each walked once.
final class OrgTree {

  private final List<Region> regions;
  private final Map<RegionId, List<Store>> storesOf;
  private final Map<StoreId, List<Department>> departmentsOf;
  private final Map<Optional<UUID>, List<Team>> teamsOf;
  private final Map<Optional<UUID>, List<Employee>> staffOf;
  private final Map<EmployeeId, String> names;
  private final BrandDesk.Brandings brands;

  OrgTree(
      List<Region> regions,
      List<Store> stores,
      List<Department> departments,
      List<Team> teams,
      List<Employee> staff,
      BrandDesk.Brandings brands) {
    this.regions = regions;
    storesOf = stores.stream().collect(groupingBy(Store::region));
    departmentsOf = departments.stream().collect(groupingBy(Department::store));
    teamsOf = teams.stream().collect(groupingBy(OrgTree::above));
    staffOf = staff.stream().collect(groupingBy(OrgTree::above));
    this.brands = brands;
    names = staff.stream().collect(toMap(Employee::id, Employee::name));
  }

  /// @param everywhere whether regions without a store in sight show, too
  OrgNode grown(boolean everywhere) {
    var below = new ArrayList<OrgNode>();
    for (var region : regions) {
      var inIt = storesOf.getOrDefault(region.id(), List.of()).stream().map(this::store).toList();
      if (everywhere || !inIt.isEmpty()) {
        below.add(node(OrgNode.Kind.REGION, region.getId(), region.name(), "", inIt));
      }
    }
    below.addAll(people(Optional.empty()));
    return node(OrgNode.Kind.GROUP, CurrentTenant.require().value(), "", "", below);
  }

  private OrgNode store(Store store) {
    var below = new ArrayList<OrgNode>();
    for (var department : departmentsOf.getOrDefault(store.id(), List.of())) {
      below.add(
          node(
              OrgNode.Kind.DEPARTMENT,
              department.getId(),
              department.name(),
              "",
              within(department.getId())));
    }
    below.addAll(within(store.getId()));
    return node(
        OrgNode.Kind.STORE,
        store.getId(),
        store.name(),
        Stream.of(Stream.of(store.code()), brands.of(store.id()).stream(), Stream.of(store.city()))
            .flatMap(parts -> parts)
            .collect(joining(" · ")),
        below);
  }

  /// The teams that stand directly below a store or department, and its people who are in none.
  private List<OrgNode> within(UUID unit) {
    var below = new ArrayList<OrgNode>();
    for (var team : teamsOf.getOrDefault(Optional.of(unit), List.of())) {
      below.add(
          node(
              OrgNode.Kind.TEAM,
              team.getId(),
              team.name(),
              team.manager() == null ? "" : names.getOrDefault(team.manager(), ""),
              people(Optional.of(team.getId()))));
    }
    below.addAll(people(Optional.of(unit)));
    return below;
  }

  private List<OrgNode> people(Optional<UUID> place) {
    var positions = new LinkedHashMap<String, List<OrgNode>>();
    staffOf.getOrDefault(place, List.of()).stream()
        .sorted(Comparator.comparing(Employee::position))
        .forEach(somebody ->
            positions
                .computeIfAbsent(somebody.position(), _ -> new ArrayList<>())
                .add(
                    new OrgNode(
                        OrgNode.Kind.EMPLOYEE,
                        somebody.getId(),
                        somebody.name(),
                        "",
                        1,
                        List.of())));
    return positions.entrySet().stream()
        .map(position ->
            node(
                OrgNode.Kind.POSITION,
                UUID.nameUUIDFromBytes(
                    (place + position.getKey()).getBytes(StandardCharsets.UTF_8)),
                position.getKey(),
                "",
                position.getValue()))
        .toList();
  }

  private static OrgNode node(
      OrgNode.Kind kind, UUID id, String name, String detail, List<OrgNode> below) {
    return new OrgNode(
        kind,
        id,
        name,
        detail,
        below.stream().mapToInt(OrgNode::headcount).sum(),
        List.copyOf(below));
  }

  private static Optional<UUID> above(Team team) {
    return Optional.of(
        team.department() == null ? team.store().value() : team.department().value());
  }

  /// Below what an employee stands: his team, else his department, else his store, else
  /// headquarters.
  private static Optional<UUID> above(Employee somebody) {
    return Optional.ofNullable(somebody.team())
        .map(TeamId::value)
        .or(() -> Optional.ofNullable(somebody.department()).map(DepartmentId::value))
        .or(() -> Optional.ofNullable(somebody.store()).map(StoreId::value));
  }
}
