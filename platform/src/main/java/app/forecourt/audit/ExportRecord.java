package app.forecourt.audit;

import app.forecourt.identity.Member;
import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Somebody took a list out of the system; it is never changed.
@Entity
@Unaudited("the log of what left the system; only added to")
@Immutable
class ExportRecord extends TenantOwned<ExportRecord> {

  private Instant at;

  @Column(name = "employee_id")
  private EmployeeId employee;

  private String who;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "store_id")
  private @Nullable StoreId store;

  private String list;
  private String filter;

  @Column(name = "row_count")
  private long rows;

  protected ExportRecord() {}

  /// @param store for which he acts; null for more than one
  ExportRecord(
      Member member, @Nullable StoreId store, String list, String filter, long rows, Instant at) {
    this.at = at.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    employee = new EmployeeId(member.employee());
    who = member.name();
    role = member.role();
    this.store = store;
    this.list = Required.text("list", list, 200);
    this.filter = Required.optional("filter", filter, 2_000).orElse("");
    this.rows = rows;
  }

  Watermark watermark(String group) {
    return new Watermark(group, who, role, at, getId());
  }
}
