package app.forecourt.tenancy;

import app.forecourt.vocabulary.Refusal;

/// Somebody else changed the row after the caller read it.
public class StaleVersion extends Refusal {

  StaleVersion(String what, int seen, int present) {
    super(Kind.STALE, what, seen, present);
  }
}
