package app.forecourt.vehicles;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts cars back into stock that nobody claimed in time.
@Component
@Transactional
class LapsedReservations {

  private final Vehicles vehicles;
  private final Movements movements;
  private final Clock clock;

  LapsedReservations(Vehicles vehicles, Movements movements, Clock clock) {
    this.vehicles = vehicles;
    this.movements = movements;
    this.clock = clock;
  }

  void release() {
    var now = clock.instant();
    for (var vehicle : vehicles.findByStatusAndReservedUntilBefore(VehicleStatus.RESERVED, now)) {
      var number = vehicle.orderNumber();
      vehicles.save(vehicle.lapse(now));
      movements.save(
          new VehicleMovement(
              vehicle.id(), VehicleStatus.RESERVED, VehicleStatus.IN_STOCK, now, "", number));
    }
  }
}
