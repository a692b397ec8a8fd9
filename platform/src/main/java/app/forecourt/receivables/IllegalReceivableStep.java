package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// A receivable cannot go from its present status to that one.
public class IllegalReceivableStep extends Refusal {

  IllegalReceivableStep(ReceivableStatus from, ReceivableStatus to) {
    super(Kind.CONFLICT, from, to);
  }
}
