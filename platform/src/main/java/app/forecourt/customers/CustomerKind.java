package app.forecourt.customers;

/// What a customer is in law.
public enum CustomerKind {
  PERSON,
  COMPANY
}
