package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import org.jspecify.annotations.Nullable;

/// Which cars a list shows; what is null does not restrict it.
///
/// @param text part of the VIN, series or trim
/// @param olderThanDays only cars longer in stock
public record StockFilter(
    @Nullable StoreId store,
    @Nullable VehicleStatus status,
    @Nullable TrimId trim,
    @Nullable String text,
    @Nullable Integer olderThanDays) {

  public static StockFilter all() {
    return new StockFilter(null, null, null, null, null);
  }
}
