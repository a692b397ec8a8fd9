package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Entity
class Employee extends TenantOwned<Employee> {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  private String name;

  @Column(name = "store_id")
  private @Nullable StoreId store;

  @Column(name = "team_id")
  private @Nullable TeamId team;

  private String position;
  private boolean active;

  @Column(name = "department_id")
  private @Nullable DepartmentId department;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  /// As the payroll counts him; nobody else of the group has it.
  private @Nullable String number;

  /// At work; nobody else of the group has it. Whether he can sign in is another matter.
  private @Nullable String email;

  protected Employee() {}

  Employee(String name, String position) {
    this.name = Required.text("name", name, 60);
    this.position = Required.text("position", position, 40);
    this.active = true;
  }

  /// Works there from now on.
  Employee workAt(Place place) {
    store = place.store();
    department = place.department();
    team = place.team();
    position = place.position();
    return this;
  }

  Employee rename(String name) {
    this.name = Required.text("name", name, 60);
    return this;
  }

  /// Goes by this number and this e-mail address.
  Employee known(@Nullable String number, @Nullable String email) {
    this.number = Required.optional("number", number, 30).orElse(null);
    this.email =
        Required.optional("email", email, 120)
            .map(address -> address.toLowerCase(Locale.ROOT))
            .orElse(null);
    if (this.email != null && !EMAIL.matcher(this.email).matches()) {
      throw new FieldUnreadable("email", "wang@example.com");
    }
    return this;
  }

  @Nullable String number() {
    return number;
  }

  @Nullable String email() {
    return email;
  }

  /// He will have left after `day`.
  Employee leaveAfter(LocalDate day) {
    lastDay = day;
    return this;
  }

  Employee leave(LocalDate lastDay) {
    this.active = false;
    this.lastDay = lastDay;
    return this;
  }

  /// @throws LastDayReached if he has left
  Employee requireActive() {
    if (!active) {
      throw new LastDayReached(name);
    }
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

  String position() {
    return position;
  }

  Place place() {
    return new Place(store, department, team, position);
  }

  @Nullable DepartmentId department() {
    return department;
  }

  @Nullable LocalDate lastDay() {
    return lastDay;
  }

  boolean isActive() {
    return active;
  }

  EmployeeRow row() {
    return new EmployeeRow(
        id(), name, store, department, team, position, active, lastDay, version());
  }
}
