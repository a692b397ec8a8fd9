package app.forecourt.imports;

/// What a file is about.
public enum ImportKind {
  CUSTOMERS,
  /// Cars that customers drive.
  OWNER_VEHICLES,
  STOCK_VEHICLES,
  EMPLOYEES
}
