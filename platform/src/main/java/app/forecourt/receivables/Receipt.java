package app.forecourt.receivables;

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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A payment that was taken; it is never changed.
@Entity
@Immutable
class Receipt extends TenantOwned<Receipt> {

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  @Column(updatable = false)
  private String number;

  @Column(name = "receivable_id", updatable = false)
  private ReceivableId receivable;

  @Column(name = "amount_fen", updatable = false)
  private Money amount;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private PaymentMethod method;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private UUID key;

  @Column(updatable = false)
  private LocalDate day;

  @Column(name = "taken_at", updatable = false)
  private Instant takenAt;

  @Column(name = "taken_by_id", updatable = false)
  private @Nullable EmployeeId takenBy;

  protected Receipt() {}

  Receipt(
      String number,
      Receivable receivable,
      Money amount,
      PaymentMethod method,
      @Nullable String reference,
      UUID key,
      @Nullable EmployeeId by,
      Instant at) {
    this.number = number;
    this.store = receivable.store();
    this.receivable = receivable.id();
    this.amount = amount;
    this.method = Required.value("method", method);
    this.reference = Required.optional("reference", reference, 60).orElse("");
    this.key = Required.value("key", key);
    this.day = BusinessDays.of(at);
    this.takenAt = at;
    this.takenBy = by;
  }

  /// Whether it is the same payment, sent again.
  boolean is(ReceivableId receivable, Money amount, PaymentMethod method) {
    return this.receivable.equals(receivable)
        && this.amount.equals(amount)
        && this.method == method;
  }

  ReceiptId id() {
    return new ReceiptId(getId());
  }

  StoreId store() {
    return store;
  }

  String number() {
    return number;
  }

  String reference() {
    return reference;
  }

  UUID key() {
    return key;
  }

  LocalDate day() {
    return day;
  }

  Instant takenAt() {
    return takenAt;
  }

  @Nullable EmployeeId takenBy() {
    return takenBy;
  }
}
