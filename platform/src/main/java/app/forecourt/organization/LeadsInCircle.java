package app.forecourt.organization;

import app.forecourt.vocabulary.Refusal;

/// Somebody would be the superior of his own superior.
public class LeadsInCircle extends Refusal {

  LeadsInCircle(String name) {
    super(Kind.CONFLICT, name);
  }
}
