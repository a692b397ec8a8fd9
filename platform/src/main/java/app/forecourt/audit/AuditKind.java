package app.forecourt.audit;

/// What happened to a record.
public enum AuditKind {
  CREATED,
  CHANGED,
  REMOVED
}
