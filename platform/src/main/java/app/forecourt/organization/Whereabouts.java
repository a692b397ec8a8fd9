package app.forecourt.organization;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.forecourt.identity.HeldRoles;
import app.forecourt.identity.Member;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Role;
import app.forecourt.identity.Scopes;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds a member's [Surroundings], and remembers them for as long as nothing changes in the group.
@Component
class Whereabouts {

  private static final int REMEMBERED = 5_000;

  private final Stores stores;
  private final Teams teams;
  private final Employees employees;
  private final Scopes scopes;
  private final Map<Key, Surroundings> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Surroundings> eldest) {
              return size() > REMEMBERED;
            }
          });

  private record Key(
      TenantId tenant, long stamp, UUID employee, Reach usual, @Nullable UUID unit) {}

  Whereabouts(Stores stores, Teams teams, Employees employees, Scopes scopes) {
    this.stores = stores;
    this.teams = teams;
    this.employees = employees;
    this.scopes = scopes;
  }

  @Transactional(readOnly = true)
  public Surroundings of(Member member) {
    var acting = member.acting();
    return of(member.tenant(), new EmployeeId(member.employee()), acting.role(), acting.unit());
  }

  /// Of somebody who need not be signed in.
  ///
  /// @param unit for which he holds the role; null for the whole group
  @Transactional(readOnly = true)
  public Surroundings of(TenantId tenant, EmployeeId self, Role role, @Nullable UUID unit) {
    var key = new Key(tenant, scopes.stamp(), self.value(), role.usual(), unit);
    var known = remembered.get(key);
    if (known == null) {
      known = look(self, role, unit);
      remembered.put(key, known);
    }
    return known;
  }

  /// Of somebody in a role that he holds; one without a unit is for where he works.
  @Transactional(readOnly = true)
  public Surroundings of(Employee somebody, HeldRoles.Held held) {
    return of(
        CurrentTenant.require(),
        somebody.id(),
        held.role(),
        held.unit() == null ? home(somebody, held.role()) : held.unit());
  }

  private @Nullable UUID home(Employee somebody, Role role) {
    var store = somebody.store();
    return store == null || role.usual() == Reach.GROUP
        ? null
        : role.usual() == Reach.REGION ? stores.require(store).region().value() : store.value();
  }

  private Surroundings look(EmployeeId self, Role role, @Nullable UUID unit) {
    var all = stores.findAllByOrderByCode();
    if (unit == null) {
      return around(self, all, role.usual() == Reach.GROUP ? all : List.of(), null);
    }
    var team = teams.findById(unit).orElse(null);
    var where =
        all.stream()
            .filter(store ->
                store.getId().equals(unit)
                    || store.region().value().equals(unit)
                    || (team != null && store.id().equals(team.store())))
            .toList();
    return around(self, all, where, team);
  }

  private Surroundings around(
      EmployeeId self, List<Store> all, List<Store> where, @Nullable Team only) {
    var here = ids(where);
    return new Surroundings(
        self,
        ids(all),
        here,
        Stream.concat(Stream.of(self), members(only == null ? his(self, here) : Set.of(only.id())))
            .collect(toUnmodifiableSet()));
  }

  /// The teams among those of `here` that somebody leads or belongs to.
  private Set<TeamId> his(EmployeeId self, Set<StoreId> here) {
    if (here.isEmpty()) {
      return Set.of();
    }
    var own = employees.findById(self.value()).map(Employee::team).orElse(null);
    return teams.findByStoreIn(here).stream()
        .filter(team -> team.isLedBy(self) || team.id().equals(own))
        .map(Team::id)
        .collect(toUnmodifiableSet());
  }

  private Stream<EmployeeId> members(Set<TeamId> teams) {
    return teams.isEmpty() ? Stream.of() : employees.findByTeamIn(teams).stream().map(Employee::id);
  }

  private static Set<StoreId> ids(List<Store> stores) {
    return stores.stream().map(Store::id).collect(toUnmodifiableSet());
  }
}
