package app.forecourt.organization;

/// Something of a record that not everybody sees who sees the record; `fields.csv` says who does.
/// Source: domain/roles.md E.2, override rule 3.
public enum Field {
  /// Telephone numbers of customers and leads.
  PHONE,
  /// What a vehicle cost us.
  COST,
  /// What is left of the price without the cost.
  GROSS
}
