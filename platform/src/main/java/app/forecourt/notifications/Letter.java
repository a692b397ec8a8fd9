package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An e-mail to a member: the digest of a day, or one notification. What it says is found out when
/// it is sent.
@Entity
@Unaudited("the log of what was sent to whom when; it holds nothing else")
class Letter extends TenantOwned<Letter> {

  @Column(name = "employee_id", updatable = false)
  private EmployeeId employee;

  @Column(updatable = false)
  private @Nullable LocalDate day;

  @Column(name = "notification_id", updatable = false)
  private @Nullable UUID notification;

  @Enumerated(EnumType.STRING)
  private LetterState state;

  @Column(name = "state_since")
  private Instant since;

  protected Letter() {}

  /// The digest of a day; there is one for each member and day.
  Letter(EmployeeId employee, LocalDate day, Instant at) {
    this.employee = employee;
    this.day = day;
    this.state = LetterState.WAITING;
    this.since = at;
  }

  /// One notification.
  Letter(EmployeeId employee, UUID notification, Instant at) {
    this.employee = employee;
    this.notification = notification;
    this.state = LetterState.WAITING;
    this.since = at;
  }

  Letter move(LetterState to, Instant at) {
    state = to;
    since = at;
    return this;
  }

  EmployeeId employee() {
    return employee;
  }

  @Nullable LocalDate day() {
    return day;
  }

  @Nullable UUID notification() {
    return notification;
  }

  LetterState state() {
    return state;
  }
}
