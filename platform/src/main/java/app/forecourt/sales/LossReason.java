package app.forecourt.sales;

/// Why a customer does not buy from us.
public enum LossReason {
  PRICE,
  /// He buys another make or at another dealer's; which one has to be said.
  COMPETITOR,
  NO_STOCK,
  FINANCE_DECLINED,
  TRADE_IN,
  POSTPONED,
  UNREACHABLE,
  OUR_SERVICE,
  OTHER
}
