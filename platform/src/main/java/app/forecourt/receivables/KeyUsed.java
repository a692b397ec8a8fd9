package app.forecourt.receivables;

import app.forecourt.vocabulary.Refusal;

/// The key of a receipt was used for another one.
public class KeyUsed extends Refusal {

  KeyUsed() {
    super(Kind.CONFLICT);
  }
}
