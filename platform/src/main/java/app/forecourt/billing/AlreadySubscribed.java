package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// The group has a subscription that runs.
public class AlreadySubscribed extends Refusal {

  AlreadySubscribed() {
    super(Kind.CONFLICT);
  }
}
