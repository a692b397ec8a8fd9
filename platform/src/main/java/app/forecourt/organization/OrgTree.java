package app.forecourt.organization;

import static java.util.stream.Collectors.groupingBy;

import app.forecourt.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Grows the tree of the organisation out of four lists.
record OrgTree(
    List<Region> regions, List<Store> stores, List<Team> teams, List<Employee> employees) {

  /// @param everywhere whether regions without a store in sight show, too
  OrgNode grown(boolean everywhere) {
    var storesOf = stores.stream().collect(groupingBy(Store::region));
    var teamsOf = teams.stream().collect(groupingBy(Team::store));
    var staffOf = employees.stream().collect(groupingBy(Place::of));
    var below = new ArrayList<OrgNode>();
    for (var region : regions) {
      var inIt =
          storesOf.getOrDefault(region.id(), List.of()).stream()
              .map(store -> store(store, teamsOf.getOrDefault(store.id(), List.of()), staffOf))
              .toList();
      if (everywhere || !inIt.isEmpty()) {
        below.add(node(OrgNode.Kind.REGION, region.getId(), region.name(), inIt));
      }
    }
    below.addAll(people(staffOf, Place.HEADQUARTERS));
    return node(OrgNode.Kind.GROUP, CurrentTenant.require().value(), "", below);
  }

  private static OrgNode store(Store store, List<Team> teams, Map<Place, List<Employee>> staffOf) {
    var below = new ArrayList<OrgNode>();
    for (var team : teams) {
      below.add(
          node(
              OrgNode.Kind.TEAM,
              team.getId(),
              team.name(),
              people(staffOf, new Place(Optional.of(team.getId())))));
    }
    below.addAll(people(staffOf, new Place(Optional.of(store.getId()))));
    return node(OrgNode.Kind.STORE, store.getId(), store.name(), below);
  }

  private static List<OrgNode> people(Map<Place, List<Employee>> staffOf, Place place) {
    return staffOf.getOrDefault(place, List.of()).stream()
        .map(somebody ->
            new OrgNode(OrgNode.Kind.EMPLOYEE, somebody.getId(), somebody.name(), 1, List.of()))
        .toList();
  }

  private static OrgNode node(OrgNode.Kind kind, UUID id, String name, List<OrgNode> below) {
    return new OrgNode(
        kind, id, name, below.stream().mapToInt(OrgNode::headcount).sum(), List.copyOf(below));
  }

  /// Below what an employee stands: his team, else his store, else headquarters.
  private record Place(Optional<UUID> unit) {

    static final Place HEADQUARTERS = new Place(Optional.empty());

    static Place of(Employee somebody) {
      return new Place(
          Optional.ofNullable(somebody.team())
              .map(TeamId::value)
              .or(() -> Optional.ofNullable(somebody.store()).map(StoreId::value)));
    }
  }
}
