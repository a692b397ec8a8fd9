package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;

import app.forecourt.identity.Scopes;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people, stores and brands are called, whoever asks; remembered for as long as nothing
/// changes in the group's organisation.
@Service
@Transactional(readOnly = true)
public class Names {

  private static final int REMEMBERED = 100_000;

  private final Employees employees;
  private final Stores stores;
  private final CarBrands brands;
  private final Scopes scopes;
  private final Cache<Key, String> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Key(TenantId tenant, long stamp, UUID id) {}

  Names(Employees employees, Stores stores, CarBrands brands, Scopes scopes) {
    this.employees = employees;
    this.stores = stores;
    this.brands = brands;
    this.scopes = scopes;
  }

  /// The employee's name; empty if the group has none of that id.
  public String employee(EmployeeId id) {
    return employees(List.of(id)).getOrDefault(id, "");
  }

  /// The store's name; empty if the group has none of that id.
  public String store(StoreId id) {
    return stores(List.of(id)).getOrDefault(id, "");
  }

  /// Names by id, in one question.
  public Map<EmployeeId, String> employees(Collection<EmployeeId> ids) {
    return names(ids, EmployeeId::value, employees::named);
  }

  /// Names by id, in one question.
  public Map<StoreId, String> stores(Collection<StoreId> ids) {
    return names(ids, StoreId::value, stores::named);
  }

  /// Names by id, in one question; those that were given up have none.
  public Map<CarBrandId, String> brands(Collection<CarBrandId> ids) {
    return brands.findByIdIn(ids.stream().map(CarBrandId::value).distinct().toList()).stream()
        .collect(toMap(CarBrand::id, CarBrand::name));
  }

  private <I> Map<I, String> names(
      Collection<I> ids, Function<I, UUID> value, Function<Collection<UUID>, List<Named>> ask) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var tenant = CurrentTenant.require();
    var stamp = scopes.stamp();
    var keys =
        ids.stream()
            .distinct()
            .collect(toMap(Function.identity(), id -> new Key(tenant, stamp, value.apply(id))));
    var names =
        remembered.getAll(
            keys.values(),
            unknown ->
                ask.apply(unknown.stream().map(Key::id).toList()).stream()
                    .collect(
                        toMap(named -> new Key(tenant, stamp, named.getId()), Named::getName)));
    return keys.entrySet().stream()
        .filter(known -> names.containsKey(known.getValue()))
        .collect(toMap(Map.Entry::getKey, known -> names.getOrDefault(known.getValue(), "")));
  }
}
