package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group has no member of that id.
public class NoSuchMember extends Refusal {

  NoSuchMember() {
    super(Kind.UNKNOWN);
  }
}
