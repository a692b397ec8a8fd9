package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.StoreId;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer wants a car.
///
/// @param opportunity what it follows from; null for an order without one, which needs [#customer]
///   and [#store]
/// @param colour at most 40 characters
/// @param price what the customer pays for the car alone
/// @param lines what he takes besides
/// @param key the same key again drafts nothing new; null for none
public record NewOrder(
    @Nullable OpportunityId opportunity,
    @Nullable CustomerId customer,
    @Nullable StoreId store,
    TrimId trim,
    String colour,
    Money price,
    List<OrderLine> lines,
    OrderChannel channel,
    @Nullable String key) {

  /// An order that follows from an opportunity.
  public static NewOrder of(
      OpportunityId opportunity,
      TrimId trim,
      String colour,
      Money price,
      List<OrderLine> lines,
      OrderChannel channel,
      @Nullable String key) {
    return new NewOrder(opportunity, null, null, trim, colour, price, lines, channel, key);
  }

  /// @throws app.forecourt.vocabulary.FieldRefusal if something is missing or too long
  /// @throws AmountOutOfRange unless the price is positive
  public NewOrder {
    if (opportunity == null && customer == null) {
      throw new FieldMissing("opportunity");
    }
    if (opportunity == null) {
      Required.value("store", store);
    }
    Required.value("trim", trim);
    colour = Required.text("colour", colour, 40);
    Required.value("price", price);
    if (!price.isPositive()) {
      throw new AmountOutOfRange("price", price);
    }
    lines = List.copyOf(Required.value("lines", lines));
    Required.value("channel", channel);
    key = Required.optional("key", key, 100).orElse(null);
  }
}
