package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The identity provider calls somebody else by the address of a member who has come from there
/// before.
public class LinkedElsewhere extends Refusal {

  LinkedElsewhere() {
    super(Kind.FORBIDDEN);
  }
}
