package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.tenancy.Unaudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One time that a lead got in touch with us, or we with him.
@Entity
@Unaudited("the log of who got in touch with a lead; only added to")
class LeadTouch extends TenantOwned<LeadTouch> {

  @Column(name = "lead_id", updatable = false)
  private LeadId lead;

  @Enumerated(EnumType.STRING)
  private TouchKind kind;

  @Enumerated(EnumType.STRING)
  private LeadChannel channel;

  private String source;
  private String campaign;
  private String note;
  private Instant at;

  @Column(name = "by_id")
  private @Nullable EmployeeId by;

  @Column(name = "capture_key")
  private @Nullable String key;

  protected LeadTouch() {}

  /// He got in touch with us.
  LeadTouch(LeadId lead, NewLead message, @Nullable EmployeeId by, Instant at) {
    this.lead = lead;
    this.kind = TouchKind.RECEIVED;
    this.channel = message.channel();
    this.source = message.source();
    this.campaign = message.campaign();
    this.note = message.note();
    this.at = at;
    this.by = by;
    this.key = message.key();
  }

  /// We got in touch with him.
  LeadTouch(Lead lead, TouchKind kind, String note, @Nullable EmployeeId by, Instant at) {
    this.lead = lead.id();
    this.kind = kind;
    this.channel = lead.channel();
    this.source = lead.source();
    this.campaign = lead.campaign();
    this.note = note;
    this.at = at;
    this.by = by;
  }

  LeadId lead() {
    return lead;
  }
}
