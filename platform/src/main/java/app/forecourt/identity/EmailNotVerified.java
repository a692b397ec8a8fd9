package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The identity provider does not say that the e-mail address is his.
public class EmailNotVerified extends Refusal {

  EmailNotVerified() {
    super(Kind.FORBIDDEN);
  }
}
