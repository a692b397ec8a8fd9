package app.forecourt.vehicles;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A car changed its status.
@Entity
@Unaudited("the log of a vehicle's way, which says who moved it; the vehicle is audited")
class VehicleMovement extends TenantOwned<VehicleMovement> {

  @Column(name = "vehicle_id")
  private VehicleId vehicle;

  /// Null for the first one.
  @Enumerated(EnumType.STRING)
  @Column(name = "from_status")
  private @Nullable VehicleStatus from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_status")
  private VehicleStatus to;

  private Instant at;

  /// Who did it; empty for the system.
  private String who;

  /// The order for which, or why; may be empty.
  private String reason;

  protected VehicleMovement() {}

  VehicleMovement(
      VehicleId vehicle,
      @Nullable VehicleStatus from,
      VehicleStatus to,
      Instant at,
      String who,
      String reason) {
    this.vehicle = vehicle;
    this.from = from;
    this.to = to;
    this.at = at;
    this.who = who;
    this.reason = reason;
  }

  MovementRow row() {
    return new MovementRow(from, to, at, who, reason);
  }
}
