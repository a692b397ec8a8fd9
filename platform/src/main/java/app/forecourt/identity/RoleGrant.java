package app.forecourt.identity;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// That an employee holds a role, for a unit or for where he works.
@Entity
class RoleGrant extends TenantOwned<RoleGrant> {

  @Column(name = "employee_id")
  private UUID employee;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "unit_id")
  private @Nullable UUID unit;

  protected RoleGrant() {}

  RoleGrant(UUID employee, Role role, @Nullable UUID unit) {
    this.employee = employee;
    this.role = role;
    this.unit = unit;
  }

  /// Is for where he works from now on.
  RoleGrant follow() {
    unit = null;
    return this;
  }

  boolean is(Role role, @Nullable UUID unit) {
    return this.role == role && Objects.equals(this.unit, unit);
  }

  UUID employee() {
    return employee;
  }

  Role role() {
    return role;
  }

  @Nullable UUID unit() {
    return unit;
  }

  /// The grant as it now works out: one without a unit follows the employee around.
  Acting acting(Workplace.Staff holder, Function<UUID, String> name) {
    var where = unit == null ? holder.home(role.usual()) : unit;
    return new Acting(getId(), role, where, where == null ? "" : name.apply(where));
  }
}
