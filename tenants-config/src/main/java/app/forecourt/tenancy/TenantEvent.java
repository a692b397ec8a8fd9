package app.forecourt.tenancy;

/// A fact about one group. It carries its group, so that a listener on another thread, or after a
/// restart, works for the right one.
public interface TenantEvent {

  /// The group in which it happened.
  TenantId tenant();
}
