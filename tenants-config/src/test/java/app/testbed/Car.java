package app.testbed;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Car extends TenantOwned<Car> {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "garage_id")
  private Garage garage;

  private String plate;

  protected Car() {}

  Car(Garage garage, String plate) {
    this.garage = garage;
    this.plate = plate;
  }

  Garage garage() {
    return garage;
  }

  String plate() {
    return plate;
  }
}
