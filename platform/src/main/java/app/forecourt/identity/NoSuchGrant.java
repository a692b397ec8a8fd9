package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group has granted no role under that id, or to somebody else.
public class NoSuchGrant extends Refusal {

  NoSuchGrant() {
    super(Kind.UNKNOWN);
  }
}
