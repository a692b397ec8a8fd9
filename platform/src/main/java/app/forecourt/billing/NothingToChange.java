package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// The group pays for so many stores already.
public class NothingToChange extends Refusal {

  NothingToChange() {
    super(Kind.CONFLICT);
  }
}
