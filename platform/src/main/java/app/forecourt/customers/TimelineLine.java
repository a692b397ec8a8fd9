package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Look;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Something that happened with a customer; it is never changed.
@Entity
@Unaudited("the log of what happened with a customer, told from facts; only added to")
@Immutable
@Table(name = "timeline_line")
class TimelineLine extends TenantOwned<TimelineLine> {

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  private Instant at;
  private String key;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> args;

  @Column(name = "by_id")
  private @Nullable EmployeeId by;

  private String link;

  protected TimelineLine() {}

  TimelineLine(CustomerId customer, Entry entry) {
    this.customer = customer;
    kind = entry.kind();
    at = entry.at();
    key = entry.key();
    args = List.copyOf(entry.args());
    by = entry.by();
    link = entry.link();
  }

  Instant at() {
    return at;
  }

  @Nullable EmployeeId by() {
    return by;
  }

  TimelineEntry entry(String byName, Look phones) {
    return new TimelineEntry(
        getId(), kind, at, key, args.stream().map(phones::in).toList(), by, byName, link);
  }
}
