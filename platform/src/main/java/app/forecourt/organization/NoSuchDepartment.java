package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no department of that id, or it is out of sight.
public class NoSuchDepartment extends Refusal {

  NoSuchDepartment() {
    super(Kind.UNKNOWN);
  }
}
