package app.forecourt.ui.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.ui.kit.ListState;
import org.jspecify.annotations.Nullable;

/// What lists of the sales department are limited to by their address.
final class Chosen {

  private Chosen() {}

  static @Nullable StoreId store(ListState asked) {
    var id = asked.id("store");
    return id == null ? null : new StoreId(id);
  }

  static @Nullable EmployeeId owner(ListState asked) {
    var id = asked.id("owner");
    return id == null ? null : new EmployeeId(id);
  }
}
