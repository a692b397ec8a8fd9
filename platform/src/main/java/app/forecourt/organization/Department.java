package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
class Department extends TenantOwned<Department> {

  @Column(name = "store_id")
  private StoreId store;

  private String name;
  private boolean closed;

  protected Department() {}

  Department(StoreId store, String name) {
    this.store = store;
    this.name = Required.text("name", name, 60);
  }

  Department rename(String name) {
    this.name = Required.text("name", name, 60);
    return this;
  }

  Department moveTo(StoreId store) {
    this.store = store;
    return this;
  }

  /// @param within how many teams and people belong to it
  /// @throws NotEmpty if any do
  Department close(int within) {
    closed = Unit.closable(name, within);
    return this;
  }

  Department requireOpen() {
    Unit.requireOpen(name, closed);
    return this;
  }

  DepartmentId id() {
    return new DepartmentId(getId());
  }

  StoreId store() {
    return store;
  }

  String name() {
    return name;
  }

  boolean isClosed() {
    return closed;
  }

  DepartmentRow row() {
    return new DepartmentRow(id(), store, name, version());
  }
}
