package app.forecourt.sales;

/// What may stand in the way of an order's next step.
public enum ObstacleKind {
  /// Somebody of that level has to approve.
  AWAITS_APPROVAL,
  /// Somebody else has to agree to the cancellation.
  AWAITS_CANCELLATION,
  /// The opportunity has not been quoted, or is over.
  NOT_QUOTED,
  /// No free car of the kind in the store.
  NO_CAR_IN_STOCK,
  /// The inspection before delivery (PDI) has not been done.
  INSPECTION_MISSING,
  INSPECTION_FAILED,
  CHECKLIST_INCOMPLETE,
  NOT_PAID,
  /// Too soon after the delivery.
  TOO_SOON
}
