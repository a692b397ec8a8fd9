package app.forecourt.billing;

import app.forecourt.vocabulary.FieldRefusal;

/// The group has more stores than it wants to pay for.
public class StoresInUse extends FieldRefusal {

  StoresInUse(int inUse) {
    super("stores", inUse);
  }
}
