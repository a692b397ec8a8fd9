package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Entity;

@Entity
class Region extends TenantOwned<Region> {

  private String name;

  protected Region() {}

  Region(String name) {
    this.name = Required.text("name", name, 60);
  }

  Region rename(String name) {
    this.name = Required.text("name", name, 60);
    return this;
  }

  RegionId id() {
    return new RegionId(getId());
  }

  String name() {
    return name;
  }

  RegionRow row() {
    return new RegionRow(id(), name, version());
  }
}
