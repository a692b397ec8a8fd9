package app.testbed;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Filter;

@Entity
class Garage extends TenantOwned<Garage> {

  private String name;

  @OneToMany(mappedBy = "garage", cascade = CascadeType.ALL)
  @Filter(name = "_tenantId", condition = "tenant_id = :tenantId")
  private Set<Car> cars = new HashSet<>();

  protected Garage() {}

  Garage(String name) {
    this.name = name;
  }

  Garage park(String plate) {
    cars.add(new Car(this, plate));
    return this;
  }

  String name() {
    return name;
  }

  Set<Car> cars() {
    return cars;
  }
}
