package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// The group has no such receivable, or it is out of sight.
public class NoSuchReceivable extends Refusal {

  NoSuchReceivable() {
    super(Kind.UNKNOWN);
  }
}
