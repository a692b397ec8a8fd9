package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// A refund cannot go from its present status to that one.
public class IllegalRefundStep extends Refusal {

  IllegalRefundStep(RefundStatus from, RefundStatus to) {
    super(Kind.CONFLICT, from, to);
  }
}
