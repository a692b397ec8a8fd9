package app.forecourt.sales;

/// What stands on an order besides the car.
public enum LineKind {
  ACCESSORY,
  INSURANCE,
  PLATE_SERVICE,
  /// Costs the customer nothing.
  GIFT
}
