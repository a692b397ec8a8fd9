package app.forecourt.organization;

import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/// That somebody is away, and who stands in for him. It begins and ends with its days, of itself.
@Entity
class Absence extends TenantOwned<Absence> {

  @Column(name = "employee_id", updatable = false)
  private EmployeeId employee;

  @Column(name = "delegate_id")
  private EmployeeId delegate;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  private String reason;

  protected Absence() {}

  Absence(NewAbsence absence) {
    employee = Required.value("employee", absence.employee());
    delegate = Required.value("delegate", absence.delegate());
    from = Required.value("from", absence.from());
    to = Required.value("to", absence.to());
    reason = Required.optional("reason", absence.reason(), 200).orElse("");
    if (to.isBefore(from)) {
      throw new DaysReversed();
    }
  }

  /// He is back: `day` was the last one.
  Absence until(LocalDate day) {
    to = day;
    return this;
  }

  AbsenceId id() {
    return new AbsenceId(getId());
  }

  EmployeeId employee() {
    return employee;
  }

  EmployeeId delegate() {
    return delegate;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }
}
