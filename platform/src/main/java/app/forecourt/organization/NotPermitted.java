package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The acting role may not do this, or not here.
public class NotPermitted extends Refusal {

  NotPermitted(Action action) {
    super(Kind.FORBIDDEN, action);
  }
}
