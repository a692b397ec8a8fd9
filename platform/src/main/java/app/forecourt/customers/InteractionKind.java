package app.forecourt.customers;

/// How somebody of ours was in touch with a customer.
public enum InteractionKind {
  NOTE,
  CALL,
  VISIT,
  WECHAT,
  MESSAGE
}
