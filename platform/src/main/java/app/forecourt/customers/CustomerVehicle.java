package app.forecourt.customers;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/// A car that a customer drives, bought here or elsewhere.
@Entity
class CustomerVehicle extends TenantOwned<CustomerVehicle> {

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  private Vin vin;
  private @Nullable String plate;
  private String model;

  @Column(name = "bought_here")
  private boolean boughtHere;

  @Column(name = "vin_tail", insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable") // asked for by queries
  private @Nullable String vinTail;

  @Column(name = "plate_tail", insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable")
  private @Nullable String plateTail;

  protected CustomerVehicle() {}

  CustomerVehicle(CustomerId customer, NewCar car) {
    this.customer = customer;
    vin = Required.value("vin", car.vin());
    amend(car);
  }

  /// Once bought here, always bought here.
  final CustomerVehicle amend(NewCar car) {
    plate = Required.optional("plate", car.plate(), 10).orElse(plate);
    model = Required.text("model", car.model(), 80);
    boughtHere |= car.boughtHere();
    return this;
  }

  Vin vin() {
    return vin;
  }

  /// What is known of it.
  NewCar known() {
    return new NewCar(vin, plate, model, boughtHere);
  }

  CustomerId customer() {
    return customer;
  }

  CarRow row() {
    return new CarRow(getId(), vin, plate, model, boughtHere);
  }
}
