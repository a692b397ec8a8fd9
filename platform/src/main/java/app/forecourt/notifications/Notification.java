package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Something that one member of the group is told, and whether he has seen it.
@Entity
@Unaudited("tells of changes that are audited where they happen, and says itself who saw it when")
class Notification extends TenantOwned<Notification> {

  /// For how long something critical may wait to be read. Source: MSG-03.
  static final Duration PATIENCE = Duration.ofMinutes(30);

  @Column(name = "employee_id", updatable = false)
  private EmployeeId employee;

  @Enumerated(EnumType.STRING)
  private NotificationKind kind;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private Instant at;
  private String key;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> args;

  private String link;

  @SuppressWarnings("UnusedVariable") // asked for by queries
  private @Nullable String once;

  private boolean quiet;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @Column(name = "escalated_at")
  private @Nullable Instant escalatedAt;

  @Column(name = "instead_of_id", updatable = false)
  private @Nullable EmployeeId insteadOf;

  protected Notification() {}

  /// @param quiet whether it waits for the digest instead of ringing
  Notification(EmployeeId to, News news, boolean quiet, Instant at) {
    this.employee = to;
    this.kind = news.kind();
    this.severity = news.kind().severity();
    this.at = at;
    this.key = news.key();
    this.args = List.copyOf(news.args());
    this.link = news.link();
    this.once = news.once();
    this.quiet = quiet;
  }

  /// He has seen it; the second time changes nothing.
  Notification read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
    return this;
  }

  /// It has waited for too long; it is not looked at again.
  Notification escalate(Instant at) {
    escalatedAt = at;
    return this;
  }

  /// What his superior is told of it: the same, once, and no further up.
  Notification to(EmployeeId superior, Instant at) {
    var above = new Notification(superior, news(), false, at);
    above.insteadOf = employee;
    above.escalatedAt = at;
    return above;
  }

  private News news() {
    return new News(kind, key, List.copyOf(args), link, null);
  }

  EmployeeId employee() {
    return employee;
  }

  boolean isRead() {
    return readAt != null;
  }

  /// Who did not look at it in time; null if he is told himself.
  @Nullable EmployeeId insteadOf() {
    return insteadOf;
  }

  NotificationRow row(String insteadOfName) {
    return new NotificationRow(
        new NotificationId(getId()),
        kind,
        severity,
        at,
        key,
        List.copyOf(args),
        link,
        readAt,
        insteadOfName);
  }
}
