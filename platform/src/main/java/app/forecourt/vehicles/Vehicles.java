package app.forecourt.vehicles;

import app.forecourt.organization.StoreId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Vehicles extends Repository<Vehicle, UUID> {

  Vehicle save(Vehicle vehicle);

  Optional<Vehicle> findById(UUID id);

  /// For orders: others who want the same car wait here.
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select v from Vehicle v where v.id = :id")
  Optional<Vehicle> findLocked(UUID id);

  boolean existsByVin(Vin vin);

  List<Vehicle> findByVinIn(Collection<Vin> vins);

  /// Reservations that ran out.
  List<Vehicle> findByStatusAndReservedUntilBefore(VehicleStatus status, Instant now);

  /// How many cars stand in each status.
  @Query("select v.status, count(v) from Vehicle v where v.store in :stores group by v.status")
  List<Object[]> countByStatus(Collection<StoreId> stores);
}
