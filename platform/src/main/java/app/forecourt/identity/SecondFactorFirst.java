package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Somebody has come from the identity provider in a role that needs a second factor, and has none
/// yet. He sets it up after his password: a group's provider has no say in accounts, which may
/// belong to other groups too.
public class SecondFactorFirst extends Refusal {

  SecondFactorFirst() {
    super(Kind.FORBIDDEN);
  }
}
