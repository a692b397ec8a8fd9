package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// A passkey is unknown here, was removed, or did not sign what it was asked to.
public class PasskeyRefused extends Refusal {

  PasskeyRefused() {
    super(Kind.FORBIDDEN);
  }
}
