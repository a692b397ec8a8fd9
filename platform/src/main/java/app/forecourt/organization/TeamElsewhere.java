package app.forecourt.organization;

import app.forecourt.vocabulary.FieldRefusal;

/// The team belongs to another store than the one named beside it.
public class TeamElsewhere extends FieldRefusal {

  TeamElsewhere() {
    super("team");
  }
}
