package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The identity provider knows somebody whom the group has not invited.
public class NoMemberOfThatEmail extends Refusal {

  NoMemberOfThatEmail(String email) {
    super(Kind.FORBIDDEN, email);
  }
}
