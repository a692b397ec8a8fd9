package app.forecourt.sales;

/// How the pre-delivery inspection (PDI) of an order's car went.
public enum Inspection {
  PENDING,
  PASSED,
  FAILED
}
