package app.forecourt.vehicles;

import app.forecourt.organization.CarBrandId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "vehicle_trim")
class Trim extends TenantOwned<Trim> {

  @Column(name = "brand_id")
  private CarBrandId brand;

  private String series;
  private String trim;

  @Column(name = "list_price_fen")
  private Money listPrice;

  private boolean electric;

  protected Trim() {}

  Trim(CarBrandId brand, NewTrim trim) {
    this.brand = brand;
    series = Required.text("series", trim.series(), 40);
    this.trim = Required.text("trim", trim.trim(), 60);
    electric = trim.electric();
    listPrice = positive(trim.listPrice());
  }

  Trim listAt(Money price) {
    listPrice = positive(price);
    return this;
  }

  private static Money positive(Money price) {
    if (!Required.value("listPrice", price).isPositive()) {
      throw new FieldUnreadable("listPrice", "199800.00");
    }
    return price;
  }

  TrimId id() {
    return new TrimId(getId());
  }

  /// @param brand what the group calls it
  TrimRow row(String brand) {
    return new TrimRow(id(), brand, series, trim, listPrice, electric, version());
  }
}
