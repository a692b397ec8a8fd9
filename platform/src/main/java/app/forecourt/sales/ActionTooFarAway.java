package app.forecourt.sales;

import app.forecourt.vocabulary.FieldRefusal;

/// A next action is planned for more than a year ahead, most likely by a slip.
public class ActionTooFarAway extends FieldRefusal {

  ActionTooFarAway() {
    super("due");
  }
}
