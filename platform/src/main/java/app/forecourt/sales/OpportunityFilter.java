package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// Which opportunities a list shows; what is null does not restrict it.
///
/// @param open true for those to be won, false for the others
/// @param overdue true for those whose next action should have been done
/// @param text part of the customer's name or of the interest
/// @param from the first business day on which it was opened
/// @param to the last one
public record OpportunityFilter(
    @Nullable StoreId store,
    @Nullable EmployeeId owner,
    @Nullable CustomerId customer,
    @Nullable Stage stage,
    @Nullable Grade grade,
    @Nullable Boolean open,
    @Nullable Boolean overdue,
    @Nullable String text,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

  public static OpportunityFilter all() {
    return new OpportunityFilter(null, null, null, null, null, null, null, null, null, null);
  }

  public static OpportunityFilter of(CustomerId customer) {
    return new OpportunityFilter(null, null, customer, null, null, null, null, null, null, null);
  }

  public static OpportunityFilter at(Stage stage) {
    return new OpportunityFilter(null, null, null, stage, null, null, null, null, null, null);
  }
}
