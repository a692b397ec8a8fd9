package app.forecourt.registry;

import app.forecourt.vocabulary.FieldRefusal;

/// A brand colour is written `#rrggbb`.
public class NotAColour extends FieldRefusal {

  NotAColour() {
    super("colour");
  }
}
