package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no region of that id.
public class NoSuchRegion extends Refusal {

  NoSuchRegion() {
    super(Kind.UNKNOWN);
  }
}
