package app.forecourt.audit;

/// How a chain is broken.
public enum BreakKind {
  /// The row is not as it was written.
  CHANGED,
  /// A row or its link is gone.
  MISSING,
  /// Somebody else than Forecourt put the row there.
  PLANTED,
  /// The link does not follow from the one before.
  UNLINKED,
  /// The chain does not have the head that was noted.
  CUT
}
