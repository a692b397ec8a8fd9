package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That somebody works at a place from one day to another: all of them are his history, and what is
/// planned with him.
@Entity
class Posting extends TenantOwned<Posting> {

  @Column(name = "employee_id", updatable = false)
  private EmployeeId employee;

  @Column(name = "store_id")
  private @Nullable StoreId store;

  @Column(name = "department_id")
  private @Nullable DepartmentId department;

  @Column(name = "team_id")
  private @Nullable TeamId team;

  private String position;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private @Nullable LocalDate to;

  private boolean planned;

  protected Posting() {}

  /// A plan, until it [begins][#begin].
  Posting(EmployeeId employee, Place place, LocalDate from) {
    this.employee = employee;
    this.from = from;
    this.position = place.position();
    this.planned = true;
    plan(place);
  }

  /// Somewhere else on the same day.
  Posting plan(Place place) {
    store = place.store();
    department = place.department();
    team = place.team();
    position = place.position();
    return this;
  }

  /// It is settled that it comes: announces it as [TransferDated].
  Posting date(Instant at) {
    registerEvent(new TransferDated(tenant(), employee, store, team, from, at));
    return this;
  }

  Posting begin(Place place) {
    planned = false;
    to = null;
    return plan(place);
  }

  /// `day` was the last one; at least it lasted for the first.
  Posting until(LocalDate day) {
    to = day.isBefore(from) ? from : day;
    return this;
  }

  EmployeeId employee() {
    return employee;
  }

  LocalDate from() {
    return from;
  }

  boolean isPlanned() {
    return planned;
  }

  Place place() {
    return new Place(store, department, team, position);
  }
}
