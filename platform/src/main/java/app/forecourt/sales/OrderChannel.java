package app.forecourt.sales;

/// Through which channel a car is sold.
public enum OrderChannel {
  SHOWROOM,
  /// The dealer customer centre, online or by telephone.
  DCC,
  FLEET,
  /// A second-tier outlet.
  SECOND_TIER
}
