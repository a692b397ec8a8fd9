package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The group has no order of that id, or it is out of sight.
public class NoSuchOrder extends Refusal {

  NoSuchOrder() {
    super(Kind.UNKNOWN);
  }
}
