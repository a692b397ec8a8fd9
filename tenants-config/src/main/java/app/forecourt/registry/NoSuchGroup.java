package app.forecourt.registry;

import app.forecourt.vocabulary.Refusal;

/// We serve no group of this id or host.
public class NoSuchGroup extends Refusal {

  NoSuchGroup() {
    super(Kind.UNKNOWN);
  }
}
