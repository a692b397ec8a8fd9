package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The group has no lead of that id, or it is out of sight.
public class NoSuchLead extends Refusal {

  NoSuchLead() {
    super(Kind.UNKNOWN);
  }
}
