package app.forecourt.sales;

import io.swagger.v3.oas.annotations.media.Schema;

/// What can be done with an order.
@Schema(enumAsRef = true)
public enum OrderStep {
  REPRICE,
  /// The price is within the consultant's authority.
  SUBMIT,
  /// The price is not, so somebody with more authority has to agree.
  REFER,
  APPROVE,
  REJECT,
  DEPOSIT,
  ALLOCATE,
  /// The car was not claimed in time and goes back to stock. Source: VEH-02.
  RELEASE,
  FUND,
  INVOICE,
  REGISTER,
  DELIVER,
  CLOSE,
  CANCEL,
  RETURN
}
