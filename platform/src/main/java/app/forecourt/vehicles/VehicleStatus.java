package app.forecourt.vehicles;

import java.util.Set;

/// Where a car is on its way through the store. Source: domain/model.md D.3.
public enum VehicleStatus {
  ORDERED,
  IN_TRANSIT,
  ARRIVED,
  DAMAGE_HOLD,
  IN_STOCK,
  RESERVED,
  SOLD,
  DELIVERED,
  DEMO,
  TRANSFER_OUT,
  WITHDRAWN;

  /// What may follow.
  public Set<VehicleStatus> next() {
    return switch (this) {
      case ORDERED -> Set.of(IN_TRANSIT, WITHDRAWN);
      case IN_TRANSIT -> Set.of(ARRIVED, WITHDRAWN);
      case ARRIVED -> Set.of(IN_STOCK, DAMAGE_HOLD, WITHDRAWN);
      case DAMAGE_HOLD, DEMO, TRANSFER_OUT -> Set.of(IN_STOCK, WITHDRAWN);
      case IN_STOCK -> Set.of(RESERVED, DEMO, TRANSFER_OUT, WITHDRAWN);
      case RESERVED -> Set.of(IN_STOCK, SOLD, WITHDRAWN);
      case SOLD -> Set.of(IN_STOCK, DELIVERED, WITHDRAWN);
      case DELIVERED, WITHDRAWN -> Set.of();
    };
  }

  /// Moves that belong to an order; the stock keeper cannot make them.
  public boolean byOrderOnly() {
    return this == RESERVED || this == SOLD || this == DELIVERED;
  }

  /// Whether such a car has left the store for good.
  boolean isGone() {
    return this == DELIVERED || this == WITHDRAWN;
  }

  /// Whether such a car stands in the store and can be given to a customer.
  public boolean isAvailable() {
    return this == IN_STOCK;
  }
}
