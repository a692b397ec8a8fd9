package app.forecourt.sales;

/// What can be done with a lead.
public enum LeadStep {
  ASSIGN,
  /// The first answer we gave.
  CONTACT,
  QUALIFY,
  INVALIDATE,
  /// It turned out to be the same as another one.
  MERGE,
  /// It was not answered in time and goes back to the queue.
  REQUEUE,
  /// Nobody answered our calls.
  RECYCLE,
  RETRY
}
