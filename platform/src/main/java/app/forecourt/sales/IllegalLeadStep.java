package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// A lead cannot do this step from where it stands.
public class IllegalLeadStep extends Refusal {

  IllegalLeadStep(LeadStatus status, LeadStep step) {
    super(Kind.CONFLICT, status, step);
  }
}
