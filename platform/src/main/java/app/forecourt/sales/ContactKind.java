package app.forecourt.sales;

/// By what means we were in contact with a customer.
public enum ContactKind {
  PHONE,
  MESSAGE,
  SHOWROOM,
  TEST_DRIVE,
  VISIT_AT_CUSTOMER
}
