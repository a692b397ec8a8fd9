package app.forecourt.sales;

import app.forecourt.vocabulary.Refusal;

/// A car cannot be handed over yet.
public class NotDeliverable extends Refusal {

  NotDeliverable(ObstacleKind first) {
    super(Kind.CONFLICT, first);
  }
}
