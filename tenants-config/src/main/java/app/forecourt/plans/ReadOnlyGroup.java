package app.forecourt.plans;

import app.forecourt.vocabulary.Refusal;

/// The group's subscription is not paid: everything can be read, nothing changed.
public class ReadOnlyGroup extends Refusal {

  ReadOnlyGroup() {
    super(Kind.NOT_COVERED);
  }
}
