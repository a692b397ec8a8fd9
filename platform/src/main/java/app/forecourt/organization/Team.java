package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

@Entity
class Team extends TenantOwned<Team> {

  @Column(name = "store_id")
  private StoreId store;

  private String name;

  @Column(name = "manager_id")
  private @Nullable EmployeeId manager;

  protected Team() {}

  Team(StoreId store, String name, @Nullable EmployeeId manager) {
    this.store = store;
    this.name = Required.text("name", name, 60);
    this.manager = manager;
  }

  Team moveTo(StoreId store) {
    this.store = store;
    return this;
  }

  TeamId id() {
    return new TeamId(getId());
  }

  StoreId store() {
    return store;
  }

  String name() {
    return name;
  }

  boolean isLedBy(EmployeeId somebody) {
    return somebody.equals(manager);
  }

  TeamRow row() {
    return new TeamRow(id(), store, name, manager, version());
  }
}
