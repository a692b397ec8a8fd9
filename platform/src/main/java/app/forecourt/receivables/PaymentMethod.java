package app.forecourt.receivables;

/// How money changes hands.
public enum PaymentMethod {
  CASH,
  CARD,
  TRANSFER,
  WECHAT,
  ALIPAY,
  LOAN
}
