package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// What was asked for needs somebody signed in.
public class NobodySignedIn extends Refusal {

  NobodySignedIn() {
    super(Kind.FORBIDDEN);
  }
}
