package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The invitation was used, withdrawn or is too old, or was never made.
public class NoSuchInvitation extends Refusal {

  NoSuchInvitation() {
    super(Kind.UNKNOWN);
  }
}
