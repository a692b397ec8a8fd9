package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A car as it stands in the database, before anybody's eyes and the time of day are considered.
record VehicleLine(
    UUID id,
    Vin vin,
    StoreId store,
    String storeName,
    TrimId trim,
    String brand,
    String series,
    String trimName,
    String colour,
    Money listPrice,
    Money cost,
    VehicleStatus status,
    @Nullable Instant stockedAt,
    @Nullable UUID order,
    @Nullable String orderNumber,
    @Nullable Instant reservedUntil,
    int version) {

  VehicleRow row(boolean seesCost, Instant now) {
    return new VehicleRow(
        new VehicleId(id),
        vin,
        store,
        storeName,
        trim,
        brand,
        series,
        trimName,
        colour,
        listPrice,
        seesCost ? cost : null,
        status,
        stockedAt,
        stockedAt == null || status.isGone()
            ? null
            : (int) Duration.between(stockedAt, now).toDays(),
        order,
        orderNumber,
        reservedUntil,
        version);
  }
}
