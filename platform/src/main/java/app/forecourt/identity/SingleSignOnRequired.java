package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group lets its people in by single sign-on only.
public class SingleSignOnRequired extends Refusal {

  SingleSignOnRequired() {
    super(Kind.FORBIDDEN);
  }
}
