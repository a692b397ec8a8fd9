package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// The group has no opportunity of that id, or it is out of sight.
public class NoSuchOpportunity extends Refusal {

  NoSuchOpportunity() {
    super(Kind.UNKNOWN);
  }
}
