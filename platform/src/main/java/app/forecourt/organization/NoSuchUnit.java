package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no region, store or team of that id.
public class NoSuchUnit extends Refusal {

  NoSuchUnit() {
    super(Kind.UNKNOWN);
  }
}
