package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no team of that id, or it is out of sight.
public class NoSuchTeam extends Refusal {

  NoSuchTeam() {
    super(Kind.UNKNOWN);
  }
}
