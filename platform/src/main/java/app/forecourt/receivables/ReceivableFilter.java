package app.forecourt.receivables;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import org.jspecify.annotations.Nullable;

/// Which receivables a list shows; what is null does not restrict it.
///
/// @param text part of the document's number or of the debtor's name
/// @param overdue whether the due day has passed and something is still to be paid
public record ReceivableFilter(
    @Nullable String text,
    @Nullable StoreId store,
    @Nullable SourceType type,
    @Nullable ReceivableStatus status,
    @Nullable AgeBucket bucket,
    @Nullable Boolean overdue,
    @Nullable CustomerId debtor,
    @Nullable EmployeeId owner) {

  public static ReceivableFilter all() {
    return new ReceivableFilter(null, null, null, null, null, null, null, null);
  }

  /// What one customer owes.
  public static ReceivableFilter of(CustomerId debtor) {
    return new ReceivableFilter(null, null, null, null, null, null, debtor, null);
  }
}
