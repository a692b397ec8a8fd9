package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import org.jspecify.annotations.Nullable;

/// Which customers a list shows; what is null does not restrict it.
///
/// @param text as for [CustomersDesk#search]; a list holds at most 1,000 that match it
/// @param waiting whether the customer has asked for something and waits
public record CustomerFilter(
    @Nullable String text,
    @Nullable StoreId store,
    @Nullable EmployeeId owner,
    @Nullable CustomerKind kind,
    @Nullable Boolean consent,
    @Nullable Boolean waiting) {

  public static CustomerFilter all() {
    return new CustomerFilter(null, null, null, null, null, null);
  }
}
