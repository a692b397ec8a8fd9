package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// Somebody who has left can be given nothing more to do.
public class LastDayReached extends Refusal {

  LastDayReached(String name) {
    super(Kind.CONFLICT, name);
  }
}
