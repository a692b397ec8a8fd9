package app.forecourt.sales;

/// Why a next action was chosen; in words it is the text `sales.why.<RULE>` with the facts of
/// [Why].
public enum NextActionRule {
  /// Somebody planned it himself.
  PLANNED,
  /// A lead waits for our first answer.
  FIRST_ANSWER,
  /// We have not spoken to the customer yet.
  FIRST_CALL,
  INVITE_TO_SHOWROOM,
  PRESENT_THE_CAR,
  OFFER_TEST_DRIVE,
  MAKE_A_QUOTE,
  NEGOTIATE_THE_QUOTE,
  /// A hot customer holds our quote.
  CLOSE_THE_DEAL,
  /// What would come next was only just done.
  COOL_DOWN,
  /// The manager does not hold it for lost.
  LOSS_REJECTED,
  REACTIVATED
}
