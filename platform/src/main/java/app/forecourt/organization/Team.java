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

  @Column(name = "department_id")
  private @Nullable DepartmentId department;

  private boolean closed;

  protected Team() {}

  Team(StoreId store, String name, @Nullable EmployeeId manager) {
    this.store = store;
    this.name = Required.text("name", name, 60);
    this.manager = manager;
  }

  Team rename(String name) {
    this.name = Required.text("name", name, 60);
    return this;
  }

  /// Belongs to `store` from now on, to one of its departments or to none.
  Team moveTo(StoreId store, @Nullable DepartmentId department) {
    this.store = store;
    this.department = department;
    return this;
  }

  /// Is led by somebody else from now on, or by nobody.
  Team ledBy(@Nullable EmployeeId manager) {
    this.manager = manager;
    return this;
  }

  /// @param within how many people belong to it
  /// @throws NotEmpty if any do
  Team close(int within) {
    closed = Unit.closable(name, within);
    manager = null;
    return this;
  }

  Team requireOpen() {
    Unit.requireOpen(name, closed);
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

  @Nullable DepartmentId department() {
    return department;
  }

  @Nullable EmployeeId manager() {
    return manager;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isLedBy(EmployeeId somebody) {
    return somebody.equals(manager);
  }

  TeamRow row() {
    return new TeamRow(id(), store, department, name, manager, version());
  }
}
