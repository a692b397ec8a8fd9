package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// Another store of the group has this code, hyphens aside.
public class StoreCodeTaken extends FieldRefusal {

  StoreCodeTaken(String code) {
    super("code", code);
  }
}
