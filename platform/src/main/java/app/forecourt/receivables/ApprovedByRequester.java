package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// Whoever cancelled a document cannot approve the refund; a second person has to.
public class ApprovedByRequester extends Refusal {

  ApprovedByRequester() {
    super(Kind.FORBIDDEN);
  }
}
