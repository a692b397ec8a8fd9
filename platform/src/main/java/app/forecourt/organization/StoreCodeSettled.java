package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// Documents carry the store's code already.
public class StoreCodeSettled extends Refusal {

  StoreCodeSettled(String code) {
    super(Kind.CONFLICT, code);
  }
}
