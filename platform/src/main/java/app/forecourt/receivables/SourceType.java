package app.forecourt.receivables;

/// The kind of document for which somebody owes.
public enum SourceType {
  ORDER,
  REPAIR_ORDER,
  INSURER,
  WARRANTY,
  COMMISSION,
  REBATE
}
