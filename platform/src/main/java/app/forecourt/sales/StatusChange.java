package app.forecourt.sales;

import app.forecourt.identity.Role;
import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the history of a lead, an opportunity or an order: who moved it, in which role, from
/// where to where, and why; or from whom to whom it went.
@Entity
@Unaudited("says itself who moved what from where to where, and the record it tells of is audited")
@Table(name = "sales_status_change")
class StatusChange extends TenantOwned<StatusChange> {

  @Enumerated(EnumType.STRING)
  private Subject subject;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "from_status")
  private @Nullable String from;

  @Column(name = "to_status")
  private String to;

  private Instant at;

  @Column(name = "by_id")
  private @Nullable EmployeeId by;

  @Enumerated(EnumType.STRING)
  private @Nullable Role role;

  private @Nullable String reason;

  @Column(name = "from_owner_id")
  private @Nullable EmployeeId fromOwner;

  @Column(name = "to_owner_id")
  private @Nullable EmployeeId toOwner;

  protected StatusChange() {}

  StatusChange(StatusChanged event, @Nullable EmployeeId by, @Nullable Role role) {
    this.subject = event.subject();
    this.subjectId = event.id();
    this.from = event.from();
    this.to = event.to();
    this.at = event.at();
    this.by = by;
    this.role = role;
    this.reason = event.reason();
  }

  /// It stayed as it was, but went to somebody else.
  StatusChange(HandedOver event, @Nullable EmployeeId by, @Nullable Role role) {
    this.subject = event.subject();
    this.subjectId = event.id();
    this.from = event.state();
    this.to = event.state();
    this.at = event.at();
    this.by = by;
    this.role = role;
    this.fromOwner = event.from();
    this.toOwner = event.to();
  }
}
