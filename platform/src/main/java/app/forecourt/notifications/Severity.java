package app.forecourt.notifications;

/// How much a notification matters.
public enum Severity {
  INFO,
  IMPORTANT,
  /// It cannot be muted, and goes to the superior if it is not read in time.
  CRITICAL
}
