package app.forecourt.organization;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people and stores are called, whoever asks.
@Service
@Transactional(readOnly = true)
public class Names {

  private final Employees employees;
  private final Stores stores;

  Names(Employees employees, Stores stores) {
    this.employees = employees;
    this.stores = stores;
  }

  /// The employee's name; empty if the group has none of that id.
  public String employee(EmployeeId id) {
    return employees.findById(id.value()).map(Employee::name).orElse("");
  }

  /// The store's name; empty if the group has none of that id.
  public String store(StoreId id) {
    return stores.findById(id.value()).map(Store::name).orElse("");
  }

  /// Names by id, in one question.
  public Map<EmployeeId, String> employees(Collection<EmployeeId> ids) {
    return employees.findByIdIn(ids.stream().map(EmployeeId::value).distinct().toList()).stream()
        .collect(toMap(Employee::id, Employee::name));
  }

  /// Names by id, in one question.
  public Map<StoreId, String> stores(Collection<StoreId> ids) {
    return stores.findByIdIn(ids.stream().map(StoreId::value).distinct().toList()).stream()
        .collect(toMap(Store::id, Store::name));
  }
}
