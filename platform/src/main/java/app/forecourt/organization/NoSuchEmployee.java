package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// The group has no employee of that id, or he is out of sight.
public class NoSuchEmployee extends Refusal {

  NoSuchEmployee() {
    super(Kind.UNKNOWN);
  }
}
