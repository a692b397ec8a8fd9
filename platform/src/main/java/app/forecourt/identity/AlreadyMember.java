package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// That account is a member of the group already.
public class AlreadyMember extends Refusal {

  AlreadyMember() {
    super(Kind.CONFLICT);
  }
}
