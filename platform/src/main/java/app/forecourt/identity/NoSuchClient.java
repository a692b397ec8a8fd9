package app.forecourt.identity;

import app.forecourt.vocabulary.Refusal;

/// The group has no API client of that id.
public class NoSuchClient extends Refusal {

  NoSuchClient() {
    super(Kind.UNKNOWN);
  }
}
