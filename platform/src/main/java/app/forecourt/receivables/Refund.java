package app.forecourt.receivables;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that is owed back because the document it was paid for is cancelled. It leaves the till
/// only when a second person has approved.
@Entity
class Refund extends TenantOwned<Refund> {

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  @Column(name = "receivable_id", updatable = false)
  private ReceivableId receivable;

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  @Column(name = "amount_fen", updatable = false)
  private Money amount;

  @Enumerated(EnumType.STRING)
  private RefundStatus status;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Column(name = "requested_by_id", updatable = false)
  private @Nullable EmployeeId requestedBy;

  @Column(name = "approved_at")
  private @Nullable Instant approvedAt;

  @Column(name = "approved_by_id")
  private @Nullable EmployeeId approvedBy;

  @Column(name = "approved_for_id")
  private @Nullable EmployeeId approvedFor;

  @Enumerated(EnumType.STRING)
  private @Nullable PaymentMethod method;

  private String reference;

  @Column(name = "paid_at")
  private @Nullable Instant paidAt;

  protected Refund() {}

  /// Owes back what was paid for `cancelled`: announces it as [RefundAsked].
  Refund(Receivable cancelled, @Nullable EmployeeId by, Instant at) {
    store = cancelled.store();
    receivable = cancelled.id();
    customer = cancelled.debtor();
    amount = cancelled.paid();
    status = RefundStatus.DUE;
    requestedAt = at;
    requestedBy = by;
    reference = "";
    registerEvent(new RefundAsked(tenant(), store, id(), cancelled.number(), amount, by, at));
  }

  /// The money may go: announces it as [RefundApproved].
  ///
  /// @param forWhom who is absent, if `by` stands in for him
  /// @throws ApprovedByRequester if `by` himself cancelled the document
  /// @throws IllegalRefundStep if it is approved already
  Refund approve(EmployeeId by, @Nullable EmployeeId forWhom, Instant at) {
    if (by.equals(requestedBy)) {
      throw new ApprovedByRequester();
    }
    moveTo(RefundStatus.APPROVED);
    approvedBy = by;
    approvedFor = forWhom;
    approvedAt = at;
    registerEvent(new RefundApproved(tenant(), store, id(), amount, requestedBy, by, at));
    return this;
  }

  /// The customer has his money back: announces it as [RefundPaid].
  ///
  /// @throws IllegalRefundStep unless it is approved and not paid yet
  Refund pay(PaymentMethod method, @Nullable String reference, Instant at) {
    moveTo(RefundStatus.PAID);
    this.method = Required.value("method", method);
    this.reference = Required.optional("reference", reference, 60).orElse("");
    paidAt = at;
    registerEvent(
        new RefundPaid(tenant(), store, receivable, id(), amount, BusinessDays.of(at), at));
    return this;
  }

  private void moveTo(RefundStatus next) {
    if (!status.next().contains(next)) {
      throw new IllegalRefundStep(status, next);
    }
    status = next;
  }

  RefundId id() {
    return new RefundId(getId());
  }

  StoreId store() {
    return store;
  }

  CustomerId customer() {
    return customer;
  }

  Money amount() {
    return amount;
  }

  RefundStatus status() {
    return status;
  }

  @Nullable Instant requestedAt() {
    return requestedAt;
  }

  @Nullable Instant approvedAt() {
    return approvedAt;
  }

  @Nullable EmployeeId approvedBy() {
    return approvedBy;
  }

  @Nullable PaymentMethod method() {
    return method;
  }

  String reference() {
    return reference;
  }

  @Nullable Instant paidAt() {
    return paidAt;
  }
}
