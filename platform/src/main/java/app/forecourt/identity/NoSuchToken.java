package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group has no API token of that id.
public class NoSuchToken extends Refusal {

  NoSuchToken() {
    super(Kind.UNKNOWN);
  }
}
