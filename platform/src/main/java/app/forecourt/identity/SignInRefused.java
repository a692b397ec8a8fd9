package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Login and password do not belong together here; which of them is wrong is not told.
public class SignInRefused extends Refusal {

  SignInRefused() {
    super(Kind.FORBIDDEN);
  }
}
