package app.forecourt.sales;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;

/// What the customer takes besides the car.
///
/// @param text what it is, at most 100 characters
/// @param amount what it costs the customer; zero for a gift
public record OrderLine(LineKind kind, String text, Money amount) {

  /// @throws app.forecourt.vocabulary.FieldRefusal if something is missing or too long
  /// @throws AmountOutOfRange if it is negative, or a gift that costs something
  public OrderLine {
    Required.value("kind", kind);
    text = Required.text("text", text, 100);
    Required.value("amount", amount);
    if (amount.isNegative() || (kind == LineKind.GIFT && !amount.isZero())) {
      throw new AmountOutOfRange("amount", amount);
    }
  }
}
