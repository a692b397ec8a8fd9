package app.forecourt.organization;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.forecourt.identity.Acting;
import app.forecourt.identity.Member;
import app.forecourt.identity.Reach;
import app.forecourt.identity.Scopes;
import app.forecourt.tenancy.TenantId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
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
    var key =
        new Key(
            member.tenant(),
            scopes.stamp(),
            member.employee(),
            acting.role().usual(),
            acting.unit());
    var known = remembered.get(key);
    if (known == null) {
      known = look(new EmployeeId(member.employee()), acting);
      remembered.put(key, known);
    }
    return known;
  }

  private Surroundings look(EmployeeId self, Acting acting) {
    var unit = acting.unit();
    if (unit == null) {
      return acting.role().usual() == Reach.GROUP
          ? around(self, ids(stores.findAllByOrderByCode()), null)
          : new Surroundings(self, Set.of(), Set.of());
    }
    var team = teams.findById(unit).orElse(null);
    if (team != null) {
      return around(self, Set.of(team.store()), team);
    }
    var store = stores.findById(unit).orElse(null);
    return around(
        self,
        store == null ? ids(stores.findByRegion(new RegionId(unit))) : Set.of(store.id()),
        null);
  }

  private Surroundings around(EmployeeId self, Set<StoreId> where, @Nullable Team only) {
    if (where.isEmpty()) {
      return new Surroundings(self, where, Set.of());
    }
    var own = employees.findById(self.value()).map(Employee::team).orElse(null);
    var his =
        only == null
            ? teams.findByStoreIn(where).stream()
                .filter(team -> team.isLedBy(self) || team.id().equals(own))
                .map(Team::id)
                .collect(toUnmodifiableSet())
            : Set.of(only.id());
    var members =
        his.isEmpty()
            ? Stream.<EmployeeId>empty()
            : employees.findByTeamIn(his).stream().map(Employee::id);
    return new Surroundings(
        self, where, Stream.concat(Stream.of(self), members).collect(toUnmodifiableSet()));
  }

  private static Set<StoreId> ids(Collection<Store> stores) {
    return stores.stream().map(Store::id).collect(toUnmodifiableSet());
  }
}
