package app.forecourt.search;

import static java.util.stream.Collectors.toMap;

import app.forecourt.customers.Pinyin;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Colleagues: few enough to be looked through one by one.
@Component
class EmployeeSource implements Source {

  private static final int MOST_READINGS = 20_000;

  private final OrganizationDesk desk;
  private final Permissions permissions;
  // How names are read depends on the name alone, whosever it is.
  private final Map<String, Pinyin> readings = new ConcurrentHashMap<>();

  EmployeeSource(OrganizationDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @Override
  public HitKind kind() {
    return HitKind.EMPLOYEE;
  }

  @Override
  public boolean isOpen() {
    return permissions.may(Action.ORGANISATION, Verb.READ);
  }

  @Override
  public List<Hit> find(Asked asked) {
    var word = asked.text().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return hits(
        desk.employees(null).stream()
            .filter(somebody -> somebody.active() && isCalled(somebody.name(), word))
            .limit(asked.most())
            .toList());
  }

  @Override
  public List<Hit> these(List<UUID> ids) {
    var wanted = new HashSet<>(ids);
    return hits(
        desk.employees(null).stream()
            .filter(somebody -> somebody.active() && wanted.contains(somebody.id().value()))
            .toList());
  }

  private boolean isCalled(String name, String word) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\s", "").contains(word)
        || reading(name).startsWith(word);
  }

  private Pinyin reading(String name) {
    if (readings.size() > MOST_READINGS) {
      readings.clear();
    }
    return readings.computeIfAbsent(name, Pinyin::of);
  }

  private List<Hit> hits(List<EmployeeRow> staff) {
    if (staff.isEmpty()) {
      return List.of();
    }
    var stores = desk.stores().stream().collect(toMap(StoreRow::id, StoreRow::name));
    return staff.stream().map(somebody -> hit(somebody, stores)).toList();
  }

  private static Hit hit(EmployeeRow somebody, Map<StoreId, String> stores) {
    var store = somebody.store();
    return Hit.of(
        HitKind.EMPLOYEE,
        somebody.id().value(),
        somebody.name(),
        somebody.position(),
        store == null ? "" : stores.getOrDefault(store, ""));
  }
}
