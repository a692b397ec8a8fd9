package app.forecourt.sales;

/// What a consultant does next for a customer.
public enum ActionType {
  CALL,
  MESSAGE,
  /// Invites the customer to the showroom.
  INVITE,
  /// Receives the customer and presents the car.
  VISIT,
  TEST_DRIVE,
  QUOTE,
  NEGOTIATE,
  SIGN;

  /// Whether an opportunity that reaches `stage` has this behind it.
  boolean isDoneBy(Stage stage) {
    return switch (this) {
      case INVITE -> stage.compareTo(Stage.NEEDS) >= 0;
      case VISIT -> stage.compareTo(Stage.PRESENTED) >= 0;
      case TEST_DRIVE -> stage.compareTo(Stage.TEST_DRIVEN) >= 0;
      case QUOTE -> stage.compareTo(Stage.QUOTED) >= 0;
      case CALL, MESSAGE, NEGOTIATE, SIGN -> false;
    };
  }
}
