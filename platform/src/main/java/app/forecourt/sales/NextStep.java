package app.forecourt.sales;

import java.util.List;

/// What has to happen next with an order: the one primary action of its page.
///
/// @param permitted whether the present member may do it
/// @param obstacles what is still in the way; empty when it can be done now
public record NextStep(OrderStep step, boolean permitted, List<Obstacle> obstacles) {

  public boolean isPossible() {
    return permitted && obstacles.isEmpty();
  }
}
