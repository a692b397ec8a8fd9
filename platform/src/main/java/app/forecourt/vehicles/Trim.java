package app.forecourt.vehicles;

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

  private String brand;
  private String series;
  private String trim;

  @Column(name = "list_price_fen")
  private Money listPrice;

  private boolean electric;

  protected Trim() {}

  Trim(NewTrim trim) {
    brand = Required.text("brand", trim.brand(), 40);
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

  TrimRow row() {
    return new TrimRow(new TrimId(getId()), brand, series, trim, listPrice, electric, version());
  }
}
