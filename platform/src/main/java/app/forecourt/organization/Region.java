package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Entity;

@Entity
class Region extends TenantOwned<Region> {

  private String name;
  private boolean closed;

  protected Region() {}

  Region(String name) {
    this.name = Required.text("name", name, 60);
  }

  Region rename(String name) {
    this.name = Required.text("name", name, 60);
    return this;
  }

  /// @param within how many stores belong to it
  /// @throws NotEmpty if any do
  Region close(int within) {
    closed = Unit.closable(name, within);
    return this;
  }

  Region requireOpen() {
    Unit.requireOpen(name, closed);
    return this;
  }

  boolean isClosed() {
    return closed;
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
