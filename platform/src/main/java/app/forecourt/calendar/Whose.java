package app.forecourt.calendar;

/// Whose hours they are.
public enum Whose {
  HEADQUARTERS,
  /// All stores that have no hours of their own.
  STORES,
  /// One store.
  STORE
}
