package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Look;
import app.forecourt.organization.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a customer asked for.
///
/// @param escalatedTo the manager it went to when nobody had answered for a day; null if it has not
/// @param answer null while he waits
public record RequestRow(
    RequestId id,
    CustomerId customer,
    String customerName,
    StoreId store,
    String text,
    EmployeeId owner,
    String ownerName,
    LocalDate due,
    Instant askedAt,
    @Nullable Instant escalatedAt,
    @Nullable EmployeeId escalatedTo,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    int version) {

  public boolean open() {
    return answeredAt == null;
  }

  /// For eyes that may not see all telephone numbers in it.
  RequestRow told(Look phones) {
    return new RequestRow(
        id,
        customer,
        customerName,
        store,
        phones.in(text),
        owner,
        ownerName,
        due,
        askedAt,
        escalatedAt,
        escalatedTo,
        answer == null ? null : phones.in(answer),
        answeredAt,
        version);
  }
}
