package app.forecourt.organization;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who can take on work of a store: whoever works there, and whoever holds a role for it or for one
/// of its teams.
@Service
@Transactional(readOnly = true)
public class StoreStaff {

  private final Employees employees;

  StoreStaff(Employees employees) {
    this.employees = employees;
  }

  /// @param field what he was named in, e.g. `to`
  /// @throws WorksElsewhere unless `somebody` is of the store's staff
  public void require(String field, EmployeeId somebody, StoreId store) {
    if (!employees.worksIn(somebody.value(), store, store.value())) {
      throw new WorksElsewhere(field);
    }
  }
}
