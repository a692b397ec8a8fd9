package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// The group has no such refund, or it is out of sight.
public class NoSuchRefund extends Refusal {

  NoSuchRefund() {
    super(Kind.UNKNOWN);
  }
}
