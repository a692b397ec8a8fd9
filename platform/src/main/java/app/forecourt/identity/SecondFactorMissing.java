package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The role needs a second factor, which the member has not set up.
public class SecondFactorMissing extends Refusal {

  SecondFactorMissing() {
    super(Kind.CONFLICT);
  }
}
