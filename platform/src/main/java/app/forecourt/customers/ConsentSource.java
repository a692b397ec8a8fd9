package app.forecourt.customers;

/// How a customer told us that he agrees, or does not any more.
public enum ConsentSource {
  PAPER,
  VERBAL,
  ONLINE,
  WECHAT,
  /// By answering a message of ours, e.g. with `TD` to get no more.
  REPLY
}
