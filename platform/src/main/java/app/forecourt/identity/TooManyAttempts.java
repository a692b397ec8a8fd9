package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Too many people wait to sign in under this name from this address.
public class TooManyAttempts extends Refusal {

  TooManyAttempts() {
    super(Kind.UNAVAILABLE);
  }
}
