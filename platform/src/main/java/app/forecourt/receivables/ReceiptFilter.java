package app.forecourt.receivables;

import app.forecourt.organization.StoreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which receipts a list shows; what is null does not restrict it.
public record ReceiptFilter(
    @Nullable StoreId store, @Nullable LocalDate day, @Nullable PaymentMethod method) {

  public static ReceiptFilter all() {
    return new ReceiptFilter(null, null, null);
  }
}
