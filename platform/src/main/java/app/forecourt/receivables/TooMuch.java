package app.forecourt.receivables;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Refusal;

/// More was offered than is still to be paid.
public class TooMuch extends Refusal {

  TooMuch(Money outstanding) {
    super(Kind.CONFLICT, outstanding);
  }
}
