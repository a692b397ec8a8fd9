package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A car as lists and its page show it.
///
/// @param cost null for roles that do not see it
/// @param stockedAt when it came into stock; null before
/// @param ageDays whole days in stock; null before, and after the car has left
/// @param order the order it is reserved or sold for
public record VehicleRow(
    VehicleId id,
    Vin vin,
    StoreId store,
    String storeName,
    TrimId trim,
    String brand,
    String series,
    String trimName,
    String colour,
    Money listPrice,
    @Nullable Money cost,
    VehicleStatus status,
    @Nullable Instant stockedAt,
    @Nullable Integer ageDays,
    @Nullable UUID order,
    @Nullable String orderNumber,
    @Nullable Instant reservedUntil,
    int version) {

  /// `A4L 豪华型`.
  public String model() {
    return series + " " + trimName;
  }
}
