package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// How somebody wants to hear of a kind of notification, if not at the bell.
@Entity
class NotificationChoice extends TenantOwned<NotificationChoice> {

  @Column(name = "employee_id", updatable = false)
  private EmployeeId employee;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private NotificationKind kind;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  protected NotificationChoice() {}

  NotificationChoice(EmployeeId employee, NotificationKind kind, Channel channel) {
    this.employee = employee;
    this.kind = kind;
    choose(channel);
  }

  /// @throws CriticalNotMuted if it has to be at the bell
  final NotificationChoice choose(Channel channel) {
    if (!kind.channels().contains(channel)) {
      throw new CriticalNotMuted(kind);
    }
    this.channel = channel;
    return this;
  }

  NotificationKind kind() {
    return kind;
  }

  Channel channel() {
    return channel;
  }
}
