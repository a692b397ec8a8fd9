package app.forecourt.sales;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One contact with the customer of an opportunity.
@Entity(name = "OpportunityContact")
@Table(name = "opportunity_contact")
class Contact extends TenantOwned<Contact> {

  @Column(name = "opportunity_id", updatable = false)
  private OpportunityId opportunity;

  @Enumerated(EnumType.STRING)
  private ContactKind kind;

  private boolean effective;
  private String content;
  private Instant at;

  @Column(name = "by_id")
  private @Nullable EmployeeId by;

  protected Contact() {}

  Contact(OpportunityId opportunity, ContactLog log, @Nullable EmployeeId by, Instant at) {
    this.opportunity = opportunity;
    this.kind = log.kind();
    this.effective = log.effective();
    this.content = log.content();
    this.at = at;
    this.by = by;
  }
}
