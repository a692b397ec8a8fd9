package app.forecourt.sales;

/// What somebody has to agree to.
public enum ApprovalKind {
  DISCOUNT,
  /// The cancellation of an order for which a deposit was paid.
  CANCELLATION
}
