package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group has no single sign-on.
public class SingleSignOnOff extends Refusal {

  SingleSignOnOff() {
    super(Kind.CONFLICT);
  }
}
