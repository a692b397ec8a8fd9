package app.forecourt.sales;

import app.forecourt.vocabulary.FieldRefusal;

/// Discount bands have to widen from level to level, from 0 to 100 %.
public class BandsOutOfOrder extends FieldRefusal {

  BandsOutOfOrder() {
    super("bands");
  }
}
