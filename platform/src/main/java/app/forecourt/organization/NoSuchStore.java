package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no store of that id, or it is out of sight.
public class NoSuchStore extends Refusal {

  NoSuchStore() {
    super(Kind.UNKNOWN);
  }
}
