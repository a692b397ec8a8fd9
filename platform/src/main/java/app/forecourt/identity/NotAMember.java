package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// Somebody has proven who he is, but is no member of this group, or is not let in any more.
public class NotAMember extends Refusal {

  NotAMember() {
    super(Kind.FORBIDDEN);
  }
}
