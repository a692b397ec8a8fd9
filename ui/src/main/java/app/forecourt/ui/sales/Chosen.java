package app.forecourt.ui.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Scope;
import org.jspecify.annotations.Nullable;

/// What lists of the sales department are limited to.
final class Chosen {

  private Chosen() {}

  /// The store the address names, else the one the member looks at.
  static @Nullable StoreId store(ListState asked) {
    var id = asked.id("store");
    return id == null ? Scope.store().orElse(null) : new StoreId(id);
  }

  static @Nullable EmployeeId owner(ListState asked) {
    var id = asked.id("owner");
    return id == null ? null : new EmployeeId(id);
  }

  static @Nullable CustomerId customer(ListState asked) {
    var id = asked.id("customer");
    return id == null ? null : new CustomerId(id);
  }
}
