package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order as lists show it.
///
/// @param model brand, series and trim
/// @param discountBp of the car's list price in basis points; negative for a price above it
/// @param vin the car that is kept for it; null before
/// @param confirmedOn null before it is binding
public record OrderRow(
    OrderId id,
    String number,
    StoreId store,
    String storeName,
    EmployeeId owner,
    String ownerName,
    CustomerId customer,
    String customerName,
    OrderChannel channel,
    String model,
    String colour,
    Money list,
    Money price,
    Money total,
    int discountBp,
    OrderStatus status,
    Instant statusSince,
    @Nullable Vin vin,
    @Nullable LocalDate confirmedOn,
    @Nullable LocalDate deliveredOn,
    int version) {

  OrderRow(VehicleOrder order, String customerName, String storeName, @Nullable String ownerName) {
    this(
        order.id(),
        order.number(),
        order.store(),
        storeName,
        order.owner(),
        Objects.requireNonNullElse(ownerName, ""),
        order.customer(),
        customerName,
        order.channel(),
        order.model(),
        order.colour(),
        order.list(),
        order.price(),
        order.total(),
        order.discountBp(),
        order.status(),
        order.statusSince(),
        order.vin(),
        order.confirmedOn(),
        order.deliveredOn(),
        order.version());
  }
}
