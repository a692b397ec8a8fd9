package app.forecourt.receivables;

import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Refusal;

/// A document cannot become worth less than what was paid for it.
public class AmountBelowPaid extends Refusal {

  AmountBelowPaid(Money paid) {
    super(Kind.CONFLICT, paid);
  }
}
