package app.forecourt.registry;

/// What a group's people may do now; billing decides it, paid time is never blocked.
public enum Access {
  /// Not paid for yet: nobody can sign in.
  NONE,
  FULL,
  /// Everything can be read and exported, nothing changed.
  READ_ONLY,
  /// Only the billing page opens.
  BILLING_ONLY
}
