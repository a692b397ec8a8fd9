package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A car from the maker's order book to the customer's hands.
@Entity
class Vehicle extends TenantOwned<Vehicle> {

  private static final Set<VehicleStatus> STARTS =
      Set.of(
          VehicleStatus.ORDERED,
          VehicleStatus.IN_TRANSIT,
          VehicleStatus.ARRIVED,
          VehicleStatus.IN_STOCK);

  @Column(name = "store_id")
  private StoreId store;

  private Vin vin;

  @Column(name = "trim_id")
  private TrimId trim;

  private String colour;

  @Column(name = "cost_fen")
  private Money cost;

  @Enumerated(EnumType.STRING)
  private VehicleStatus status;

  /// When it came into stock, from which its age counts; null before.
  @Column(name = "stocked_at")
  private @Nullable Instant stockedAt;

  @Column(name = "order_id")
  private @Nullable UUID order;

  @Column(name = "order_number")
  private @Nullable String orderNumber;

  @Column(name = "reserved_until")
  private @Nullable Instant reservedUntil;

  @Column(name = "vin_tail", insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable") // asked for by queries
  private @Nullable String vinTail;

  protected Vehicle() {}

  Vehicle(NewVehicle vehicle, Instant at) {
    store = Required.value("store", vehicle.store());
    vin = Required.value("vin", vehicle.vin());
    trim = Required.value("trim", vehicle.trim());
    colour = Required.text("colour", vehicle.colour(), 30);
    cost = positive(Required.value("cost", vehicle.cost()));
    status = vehicle.start() == null ? VehicleStatus.IN_STOCK : vehicle.start();
    if (!STARTS.contains(status)) {
      throw new FieldUnreadable("start", STARTS.toString());
    }
    stockedAt = status == VehicleStatus.IN_STOCK ? at : null;
  }

  /// Corrects what was written down when it came.
  ///
  /// @throws NoLongerInStock once it is kept for an order, sold or gone
  Vehicle correct(TrimId trim, String colour, Money cost) {
    requireCorrectable();
    this.trim = trim;
    this.colour = Required.text("colour", colour, 30);
    this.cost = positive(cost);
    return this;
  }

  /// @throws NoLongerInStock if it cannot be [corrected][#correct] any more
  void requireCorrectable() {
    if (status.byOrderOnly() || status.isGone()) {
      throw new NoLongerInStock(vin);
    }
  }

  private static Money positive(Money cost) {
    if (!cost.isPositive()) {
      throw new FieldUnreadable("cost", "168000.00");
    }
    return cost;
  }

  /// @throws IllegalVehicleMove unless `next` is among the present status's [next
  ///   ones][VehicleStatus#next]
  Vehicle moveTo(VehicleStatus next, Instant at) {
    if (!status.next().contains(next)) {
      throw new IllegalVehicleMove(status, next);
    }
    status = next;
    if (next == VehicleStatus.IN_STOCK && stockedAt == null) {
      stockedAt = at;
    }
    return this;
  }

  /// Keeps the car for an order until `until`.
  ///
  /// @throws VehicleTaken if it is another order's
  Vehicle reserveFor(UUID order, String number, @Nullable Instant until, Instant at) {
    if (this.order != null && !this.order.equals(order)) {
      throw new VehicleTaken(vin, String.valueOf(orderNumber));
    }
    if (status == VehicleStatus.RESERVED) {
      reservedUntil = until;
      return this;
    }
    moveTo(VehicleStatus.RESERVED, at);
    this.order = order;
    orderNumber = number;
    reservedUntil = until;
    return this;
  }

  /// Takes it back from its order into stock.
  Vehicle release(Instant at) {
    moveTo(VehicleStatus.IN_STOCK, at);
    order = null;
    orderNumber = null;
    reservedUntil = null;
    return this;
  }

  /// Nobody claimed it in time: announces it as [ReservationLapsed].
  Vehicle lapse(Instant at) {
    registerEvent(
        new ReservationLapsed(
            tenant(),
            id(),
            store,
            Objects.requireNonNull(order),
            Objects.requireNonNull(orderNumber),
            at));
    return release(at);
  }

  /// A car that is sold or handed over is not released when a reservation runs out.
  Vehicle sell(Instant at) {
    reservedUntil = null;
    return moveTo(VehicleStatus.SOLD, at);
  }

  /// @throws VehicleTaken unless it is this order's
  Vehicle belongsTo(UUID order) {
    if (!order.equals(this.order)) {
      throw new VehicleTaken(vin, String.valueOf(orderNumber));
    }
    return this;
  }

  /// Arrives in another store, or back in its own.
  ///
  /// @throws IllegalVehicleMove unless it is on its way between stores
  Vehicle arriveIn(StoreId store, Instant at) {
    if (status != VehicleStatus.TRANSFER_OUT) {
      throw new IllegalVehicleMove(status, VehicleStatus.IN_STOCK);
    }
    this.store = store;
    return moveTo(VehicleStatus.IN_STOCK, at);
  }

  boolean isReservedFor(UUID order) {
    return order.equals(this.order);
  }

  VehicleId id() {
    return new VehicleId(getId());
  }

  StoreId store() {
    return store;
  }

  VehicleStatus status() {
    return status;
  }

  Vin vin() {
    return vin;
  }

  TrimId trim() {
    return trim;
  }

  String colour() {
    return colour;
  }

  Money cost() {
    return cost;
  }

  @Nullable Instant stockedAt() {
    return stockedAt;
  }

  @Nullable Instant reservedUntil() {
    return reservedUntil;
  }

  @Nullable UUID order() {
    return order;
  }

  /// The number of the order it is kept or sold for; empty if there is none.
  String orderNumber() {
    return orderNumber == null ? "" : orderNumber;
  }
}
