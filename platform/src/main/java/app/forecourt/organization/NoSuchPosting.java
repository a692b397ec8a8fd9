package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// Nothing of that id is planned for the employee.
public class NoSuchPosting extends Refusal {

  NoSuchPosting() {
    super(Kind.UNKNOWN);
  }
}
