package app.forecourt.sales;

import app.forecourt.vocabulary.FieldRefusal;
import app.forecourt.vocabulary.Money;

/// An amount cannot be right.
public class AmountOutOfRange extends FieldRefusal {

  AmountOutOfRange(String field, Money amount) {
    super(field, amount);
  }
}
