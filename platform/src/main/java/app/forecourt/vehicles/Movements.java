package app.forecourt.vehicles;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Movements extends Repository<VehicleMovement, UUID> {

  VehicleMovement save(VehicleMovement movement);

  List<VehicleMovement> findByVehicleOrderByIdDesc(VehicleId vehicle);
}
