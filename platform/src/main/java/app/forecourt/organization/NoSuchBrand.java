package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group deals in no brand of that id.
public class NoSuchBrand extends Refusal {

  NoSuchBrand() {
    super(Kind.UNKNOWN);
  }
}
