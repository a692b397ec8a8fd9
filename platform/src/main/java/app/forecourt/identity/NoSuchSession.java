package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// There is no such session of this member.
public class NoSuchSession extends Refusal {

  NoSuchSession() {
    super(Kind.UNKNOWN);
  }
}
