package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/// A store sells a brand.
@Entity
class StoreBrand extends TenantOwned<StoreBrand> {

  @Column(name = "store_id")
  private StoreId store;

  @Column(name = "brand_id")
  private CarBrandId brand;

  /// Its place among those of the store; the first one is the store's main brand.
  private int place;

  protected StoreBrand() {}

  StoreBrand(StoreId store, CarBrandId brand, int place) {
    this.store = store;
    this.brand = brand;
    this.place = place;
  }

  StoreBrand moveTo(int place) {
    this.place = place;
    return this;
  }

  int place() {
    return place;
  }

  StoreId store() {
    return store;
  }

  CarBrandId brand() {
    return brand;
  }
}
