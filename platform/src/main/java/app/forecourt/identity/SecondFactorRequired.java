package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The second factor cannot be removed, because the group requires it of a role the member holds.
public class SecondFactorRequired extends Refusal {

  SecondFactorRequired() {
    super(Kind.CONFLICT);
  }
}
