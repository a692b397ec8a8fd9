package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// Nobody has asked to approve anything here.
public class NothingToApprove extends Refusal {

  NothingToApprove() {
    super(Kind.CONFLICT);
  }
}
