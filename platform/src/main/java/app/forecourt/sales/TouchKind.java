package app.forecourt.sales;

/// What happened with a lead.
public enum TouchKind {
  /// He got in touch with us.
  RECEIVED,
  /// We spoke to him.
  CONTACTED,
  /// We tried, but nobody answered.
  UNANSWERED
}
