package app.forecourt.plans;

/// What a plan counts.
public enum Limit {
  STORES,
  /// People with a sign-in.
  USERS,
  /// Text messages per calendar month.
  SMS
}
