package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Entity;

/// A brand of cars that the group deals in, from the catalogue or of its own.
@Entity
class CarBrand extends TenantOwned<CarBrand> {

  static final int LONGEST = 40;

  private String name;

  /// Its place in the group's own order.
  private int place;

  protected CarBrand() {}

  CarBrand(String name, int place) {
    this.name = Required.text("name", name, LONGEST);
    this.place = place;
  }

  CarBrand moveTo(int place) {
    this.place = place;
    return this;
  }

  CarBrandId id() {
    return new CarBrandId(getId());
  }

  String name() {
    return name;
  }

  int place() {
    return place;
  }
}
