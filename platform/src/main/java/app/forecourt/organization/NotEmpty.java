package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// A unit cannot be closed while others belong to it or people work in it.
public class NotEmpty extends Refusal {

  NotEmpty(String unit, int within) {
    super(Kind.CONFLICT, unit, within);
  }
}
