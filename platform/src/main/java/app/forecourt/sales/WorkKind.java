package app.forecourt.sales;

/// What an item of the worklist is about.
public enum WorkKind {
  LEAD,
  OPPORTUNITY
}
