package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// Which orders a list shows; what is null does not restrict it.
///
/// @param active true for those whose customer waits for his car, false for the others
/// @param text part of the number, the customer's name, the model or the VIN
/// @param from the first business day on which it was drafted
/// @param to the last one
public record OrderFilter(
    @Nullable StoreId store,
    @Nullable EmployeeId owner,
    @Nullable CustomerId customer,
    @Nullable OpportunityId opportunity,
    @Nullable OrderStatus status,
    @Nullable Boolean active,
    @Nullable String text,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

  public static OrderFilter all() {
    return new OrderFilter(null, null, null, null, null, null, null, null, null);
  }

  public static OrderFilter of(CustomerId customer) {
    return new OrderFilter(null, null, customer, null, null, null, null, null, null);
  }

  public static OrderFilter of(OpportunityId opportunity) {
    return new OrderFilter(null, null, null, opportunity, null, null, null, null, null);
  }

  public static OrderFilter in(OrderStatus status) {
    return new OrderFilter(null, null, null, null, status, null, null, null, null);
  }
}
