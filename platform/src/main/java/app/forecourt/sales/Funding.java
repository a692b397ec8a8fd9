package app.forecourt.sales;

/// Where the customer's money comes from.
public enum Funding {
  CASH,
  /// A bank has approved his loan.
  LOAN
}
