package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// The group has no subscription that could be changed.
public class NoSubscription extends Refusal {

  NoSubscription() {
    super(Kind.CONFLICT);
  }
}
