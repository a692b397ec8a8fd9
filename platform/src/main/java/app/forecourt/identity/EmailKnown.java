package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The address has an account, and the password typed is not that account's.
public class EmailKnown extends Refusal {

  EmailKnown() {
    super(Kind.CONFLICT);
  }
}
