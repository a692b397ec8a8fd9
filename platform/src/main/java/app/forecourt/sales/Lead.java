package app.forecourt.sales;

import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody's interest in a car, before it is known whether it is a real one.
@Entity
class Lead extends TenantOwned<Lead> {

  /// After so many calls that nobody answered, a lead is left alone for a while.
  static final int CALLS = 3;

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  @Column(name = "owner_id")
  private @Nullable EmployeeId owner;

  @Enumerated(EnumType.STRING)
  private LeadChannel channel;

  private String source;
  private String campaign;
  private String name;
  private Phone phone;

  @Column(insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable") // asked for by queries
  private @Nullable String phoneTail;

  private String interest;
  private String note;

  @Enumerated(EnumType.STRING)
  private LeadStatus status;

  private Instant receivedAt;
  private Instant lastTouchAt;
  private @Nullable Instant assignedAt;
  private @Nullable Instant firstResponseAt;
  private int unanswered;
  private @Nullable String reason;

  @Column(name = "opportunity_id")
  private @Nullable OpportunityId opportunity;

  @Column(name = "merged_into_id")
  private @Nullable LeadId mergedInto;

  protected Lead() {}

  /// @param owner whose it is from the start; null if it waits in the queue
  Lead(NewLead lead, @Nullable EmployeeId owner, Instant at) {
    store = lead.store();
    channel = lead.channel();
    source = lead.source();
    campaign = lead.campaign();
    name = lead.name();
    phone = lead.phone();
    interest = lead.interest();
    note = lead.note();
    status = LeadStatus.NEW;
    receivedAt = at;
    lastTouchAt = at;
    registerEvent(
        new LeadCaptured(tenant(), id(), store, owner, channel, source, BusinessDays.of(at), at));
    registerEvent(changed(null, null, at));
    if (owner != null) {
      assign(owner, at);
    }
  }

  /// Somebody is to answer it; from then on it is his.
  Lead assign(EmployeeId to, Instant at) {
    go(status == LeadStatus.RECYCLE ? LeadStep.RETRY : LeadStep.ASSIGN, null, at);
    registerEvent(new LeadAssigned(tenant(), id(), name, store, to, owner, at));
    owner = to;
    assignedAt = at;
    unanswered = 0;
    return this;
  }

  /// Somebody else works on it from now on.
  ///
  /// @throws IllegalLeadStep if nobody works on it
  Lead handOver(EmployeeId to, Instant at) {
    if (status != LeadStatus.ASSIGNED && status != LeadStatus.CONTACTED) {
      throw new IllegalLeadStep(status, LeadStep.ASSIGN);
    }
    registerEvent(new LeadAssigned(tenant(), id(), name, store, to, owner, at));
    return passOn(to, at);
  }

  /// Somebody else sees to it from now on, whatever its state.
  Lead passOn(EmployeeId to, Instant at) {
    if (owner != null) {
      registerEvent(
          new HandedOver(
              tenant(), Subject.LEAD, getId(), null, name, status.name(), owner, to, at));
    }
    owner = to;
    assignedAt = at;
    return this;
  }

  /// It goes back to the queue, not having been answered in time.
  Lead requeue(Instant at) {
    go(LeadStep.REQUEUE, null, at);
    owner = null;
    return this;
  }

  /// We spoke to him.
  Lead contact(Instant at) {
    answer(at);
    unanswered = 0;
    return this;
  }

  /// We tried, but nobody answered; after [#CALLS] of these it is left alone for a while. The first
  /// attempt counts as our answer.
  Lead noAnswer(Instant at) {
    answer(at);
    unanswered++;
    if (unanswered >= CALLS) {
      go(LeadStep.RECYCLE, null, at);
    }
    return this;
  }

  private void answer(Instant at) {
    if (status != LeadStatus.CONTACTED) {
      go(LeadStep.CONTACT, null, at);
    }
    if (firstResponseAt == null) {
      firstResponseAt = at;
      registerEvent(new LeadAnswered(tenant(), id(), store, at));
    }
  }

  /// It became an opportunity.
  Lead qualify(OpportunityId opportunity, Instant at) {
    go(LeadStep.QUALIFY, null, at);
    this.opportunity = opportunity;
    return this;
  }

  Lead invalidate(@Nullable String reason, Instant at) {
    var why = Required.text("reason", reason, 200);
    go(LeadStep.INVALIDATE, why, at);
    this.reason = why;
    return this;
  }

  /// It is the same as another one.
  Lead mergeInto(LeadId other, Instant at) {
    if (other.equals(id())) {
      throw new IllegalLeadStep(status, LeadStep.MERGE);
    }
    go(LeadStep.MERGE, null, at);
    mergedInto = other;
    return this;
  }

  /// The same person got in touch again.
  Lead touch(Instant at) {
    lastTouchAt = at;
    return this;
  }

  private void go(LeadStep step, @Nullable String why, Instant at) {
    var to = status.ways().get(step);
    if (to == null) {
      throw new IllegalLeadStep(status, step);
    }
    var from = status;
    status = to;
    registerEvent(changed(from, why, at));
  }

  private StatusChanged changed(@Nullable LeadStatus from, @Nullable String why, Instant at) {
    return new StatusChanged(
        tenant(),
        Subject.LEAD,
        getId(),
        null,
        name,
        from == null ? null : from.name(),
        status.name(),
        why,
        at);
  }

  LeadId id() {
    return new LeadId(getId());
  }

  StoreId store() {
    return store;
  }

  @Nullable EmployeeId owner() {
    return owner;
  }

  EmployeeId requireOwner() {
    return Objects.requireNonNull(owner);
  }

  /// When it was given to its owner.
  Instant requireAssignedAt() {
    return Objects.requireNonNull(assignedAt);
  }

  LeadChannel channel() {
    return channel;
  }

  String source() {
    return source;
  }

  String campaign() {
    return campaign;
  }

  String name() {
    return name;
  }

  Phone phone() {
    return phone;
  }

  String interest() {
    return interest;
  }

  String note() {
    return note;
  }

  LeadStatus status() {
    return status;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  @Nullable Instant firstResponseAt() {
    return firstResponseAt;
  }

  @Nullable String reason() {
    return reason;
  }

  @Nullable OpportunityId opportunity() {
    return opportunity;
  }

  @Nullable LeadId mergedInto() {
    return mergedInto;
  }

  int unanswered() {
    return unanswered;
  }
}
