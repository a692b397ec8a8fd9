package app.forecourt.search;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vehicles.VehicleStock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The group's own cars.
@Component
class VehicleSource implements Source {

  private final VehicleStock stock;
  private final Permissions permissions;

  VehicleSource(VehicleStock stock, Permissions permissions) {
    this.stock = stock;
    this.permissions = permissions;
  }

  @Override
  public HitKind kind() {
    return HitKind.VEHICLE;
  }

  @Override
  public boolean isOpen() {
    return permissions.may(Action.STOCK, Verb.READ);
  }

  @Override
  public List<Hit> find(Asked asked) {
    return stock.search(asked.text(), asked.most()).stream().map(VehicleSource::hit).toList();
  }

  @Override
  public List<Hit> these(List<UUID> ids) {
    return stock.rows(ids.stream().map(VehicleId::new).toList()).stream()
        .map(VehicleSource::hit)
        .toList();
  }

  private static Hit hit(VehicleRow car) {
    return Hit.of(
        HitKind.VEHICLE,
        car.id().value(),
        car.vin().toString(),
        car.model(),
        car.colour(),
        car.storeName());
  }
}
