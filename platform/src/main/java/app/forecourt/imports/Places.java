package app.forecourt.imports;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.TeamId;
import app.forecourt.organization.TeamRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stores, teams and people as files call them.
@Component
class Places {

  private final OrganizationDesk organization;

  Places(OrganizationDesk organization) {
    this.organization = organization;
  }

  /// Stores in sight by code and by name.
  Named<StoreId> stores() {
    var stores = organization.stores();
    Map<StoreId, StoreRow> rows = new HashMap<>();
    stores.forEach(store -> rows.put(store.id(), store));
    return new Named<>(
        "store",
        rows.keySet(),
        id -> {
          var store = java.util.Objects.requireNonNull(rows.get(id));
          return List.of(store.code(), store.name());
        });
  }

  /// People in sight who have not left, by name.
  People people() {
    return new People(
        new Named<>(
            "owner",
            organization.employees(null).stream().filter(EmployeeRow::active).toList(),
            one -> List.of(one.name())));
  }

  /// The teams of stores, asked for when they are named.
  Teams teams() {
    return new Teams(organization);
  }

  /// Who looks after somebody.
  record People(Named<EmployeeRow> named) {

    /// @param store where he works, if several are called so
    EmployeeId find(String name, @Nullable StoreId store) {
      var called = named.all(name);
      var there =
          called.stream()
              .filter(one -> called.size() == 1 || (store != null && store.equals(one.store())))
              .toList();
      if (there.size() != 1) {
        throw new SeveralCalled("owner", name);
      }
      return there.getFirst().id();
    }
  }

  /// Teams by store and name.
  static final class Teams {

    private final OrganizationDesk organization;
    private final Map<StoreId, Named<TeamRow>> known = new HashMap<>();

    private Teams(OrganizationDesk organization) {
      this.organization = organization;
    }

    TeamId find(String name, @Nullable StoreId store) {
      if (store == null) {
        throw new NothingCalled("team", name);
      }
      return known
          .computeIfAbsent(
              store,
              in -> new Named<>("team", organization.teams(in), team -> List.of(team.name())))
          .find(name)
          .id();
    }
  }
}
