package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no absence of that id, or it is out of sight.
public class NoSuchAbsence extends Refusal {

  NoSuchAbsence() {
    super(Kind.UNKNOWN);
  }
}
