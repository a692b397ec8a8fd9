package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// Nobody approves what he asked for himself. Source: domain/roles.md, overriding rule 1.
public class SelfApproval extends Refusal {

  SelfApproval() {
    super(Kind.FORBIDDEN);
  }
}
