package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

@Entity
class Employee extends TenantOwned<Employee> {

  private String name;

  @Column(name = "store_id")
  private @Nullable StoreId store;

  @Column(name = "team_id")
  private @Nullable TeamId team;

  private String position;
  private boolean active;

  protected Employee() {}

  Employee(String name, String position) {
    this.name = Required.text("name", name, 60);
    this.position = Required.text("position", position, 40);
    this.active = true;
  }

  /// Works in `store` from now on, in none of its teams.
  Employee workIn(StoreId store) {
    this.store = store;
    this.team = null;
    return this;
  }

  /// Works in `team` from now on, and so in its store.
  Employee join(Team team) {
    this.store = team.store();
    this.team = team.id();
    return this;
  }

  Employee amend(String name, String position) {
    this.name = Required.text("name", name, 60);
    this.position = Required.text("position", position, 40);
    return this;
  }

  Employee leave() {
    this.active = false;
    return this;
  }

  EmployeeId id() {
    return new EmployeeId(getId());
  }

  String name() {
    return name;
  }

  @Nullable StoreId store() {
    return store;
  }

  @Nullable TeamId team() {
    return team;
  }

  boolean isActive() {
    return active;
  }

  EmployeeRow row() {
    return new EmployeeRow(id(), name, store, team, position, active, version());
  }
}
