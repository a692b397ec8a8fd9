package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group would be left without an administrator.
public class LastAdministrator extends Refusal {

  LastAdministrator() {
    super(Kind.CONFLICT);
  }
}
