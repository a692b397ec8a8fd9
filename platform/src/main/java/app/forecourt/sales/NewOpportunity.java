package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import org.jspecify.annotations.Nullable;

/// A customer is to be won.
///
/// @param owner whose customer he is; if null, the present member's
/// @param interest the car he wants, at most 100 characters; may be empty
/// @param value what he will presumably pay; zero if nobody knows
/// @param next what is to be done next; if null, what follows from the rules
/// @param key the same key again opens nothing new; null for none
public record NewOpportunity(
    CustomerId customer,
    StoreId store,
    @Nullable EmployeeId owner,
    String interest,
    @Nullable TrimId trim,
    Money value,
    @Nullable NextAction next,
    @Nullable String key) {

  /// @throws app.forecourt.vocabulary.FieldRefusal if something is missing or too long
  /// @throws AmountOutOfRange if the value is negative
  public NewOpportunity {
    Required.value("customer", customer);
    Required.value("store", store);
    interest = Required.optional("interest", interest, 100).orElse("");
    Required.value("value", value);
    if (value.isNegative()) {
      throw new AmountOutOfRange("value", value);
    }
    key = Required.optional("key", key, 100).orElse(null);
  }
}
