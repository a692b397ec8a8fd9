package app.forecourt.sales;

import java.util.EnumSet;
import java.util.Set;

/// How far an opportunity has come. Source: domain/model.md D.3.
public enum Stage {
  OPEN,
  NEEDS,
  PRESENTED,
  TEST_DRIVEN,
  QUOTED,
  /// A deposit was paid for an order.
  WON,
  /// The customer has the car.
  DELIVERED,
  /// The consultant holds it for lost; the manager has to confirm.
  LOSS_PENDING,
  LOST,
  /// The order was cancelled, and the customer with it.
  CANCELLED;

  /// The stages that may follow. Out of [#LOSS_PENDING], of the open ones only the one before.
  public Set<Stage> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(NEEDS, LOSS_PENDING);
      case NEEDS -> EnumSet.of(PRESENTED, LOSS_PENDING);
      case PRESENTED -> EnumSet.of(TEST_DRIVEN, LOSS_PENDING);
      case TEST_DRIVEN -> EnumSet.of(QUOTED, LOSS_PENDING);
      case QUOTED -> EnumSet.of(WON, LOSS_PENDING);
      case WON -> EnumSet.of(DELIVERED, CANCELLED, QUOTED);
      case LOSS_PENDING -> EnumSet.of(LOST, OPEN, NEEDS, PRESENTED, TEST_DRIVEN, QUOTED);
      case LOST -> EnumSet.of(NEEDS);
      case DELIVERED, CANCELLED -> EnumSet.noneOf(Stage.class);
    };
  }

  /// Whether the customer is still to be won: such an opportunity always has a next action.
  public boolean isOpen() {
    return open().contains(this);
  }

  /// The stages of the pipeline, in order.
  public static Set<Stage> open() {
    return EnumSet.range(OPEN, QUOTED);
  }
}
