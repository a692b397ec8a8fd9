package app.forecourt.billing;

import app.forecourt.vocabulary.Refusal;

/// The bank declines the card; nothing was changed.
public class CardDeclined extends Refusal {

  CardDeclined() {
    super(Kind.CONFLICT);
  }
}
