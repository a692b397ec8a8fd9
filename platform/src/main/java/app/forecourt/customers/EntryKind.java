package app.forecourt.customers;

/// What an entry of the timeline is about.
public enum EntryKind {
  CONTACT,
  SALE,
  MONEY,
  SERVICE,
  INSURANCE,
  COMPLAINT,
  MESSAGE,
  REQUEST
}
