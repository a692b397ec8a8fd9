package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Only the member himself may do this, not a program with his token.
public class NotForPrograms extends Refusal {

  NotForPrograms() {
    super(Kind.FORBIDDEN);
  }
}
