package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The account has no such passkey.
public class NoSuchPasskey extends Refusal {

  NoSuchPasskey() {
    super(Kind.UNKNOWN);
  }
}
