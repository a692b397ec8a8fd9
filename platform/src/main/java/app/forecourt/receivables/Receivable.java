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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody owes for one document: never less than what was paid, and never paid beyond it.
@Entity
class Receivable extends TenantOwned<Receivable> {

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  @Enumerated(EnumType.STRING)
  @Column(name = "source_type", updatable = false)
  private SourceType type;

  @Column(name = "source_id", updatable = false)
  private UUID source;

  private String number;

  @Column(name = "debtor_id", updatable = false)
  private CustomerId debtor;

  @Column(name = "owner_id")
  private @Nullable EmployeeId owner;

  @Column(name = "amount_fen")
  private Money amount;

  @Column(name = "paid_fen")
  private Money paid;

  private LocalDate due;

  @Enumerated(EnumType.STRING)
  private ReceivableStatus status;

  protected Receivable() {}

  /// Announces itself as [ReceivableOpened].
  Receivable(NewReceivable receivable, Instant at) {
    store = Required.value("store", receivable.store());
    type = Required.value("type", receivable.type());
    source = Required.value("source", receivable.source());
    number = Required.text("number", receivable.number(), 40);
    debtor = Required.value("debtor", receivable.debtor());
    owner = receivable.owner();
    amount = positive(receivable.amount());
    paid = Money.ZERO;
    due = Required.value("due", receivable.due());
    status = ReceivableStatus.OPEN;
    registerEvent(new ReceivableOpened(tenant(), store, id(), amount, BusinessDays.of(at), at));
  }

  /// Takes a payment and announces it as [ReceiptTaken].
  ///
  /// @throws TooMuch if that is more than what is still to be paid
  /// @throws IllegalReceivableStep if nothing is to be paid any more
  Receivable receive(Money payment, Instant at) {
    if (!status.outstanding()) {
      throw new IllegalReceivableStep(status, ReceivableStatus.PAID);
    }
    if (positive(payment).compareTo(outstanding()) > 0) {
      throw new TooMuch(outstanding());
    }
    paid = paid.plus(payment);
    registerEvent(new ReceiptTaken(tenant(), store, id(), payment, BusinessDays.of(at), at));
    return follow();
  }

  /// The document is worth something else now: announces it as [ReceivableAdjusted].
  ///
  /// @throws AmountBelowPaid if more was paid already
  Receivable adjust(Money worth, LocalDate due, Instant at) {
    if (positive(worth).compareTo(paid) < 0) {
      throw new AmountBelowPaid(paid);
    }
    if (status == ReceivableStatus.CANCELLED) {
      throw new IllegalReceivableStep(status, ReceivableStatus.OPEN);
    }
    var change = worth.minus(amount);
    this.due = due;
    if (change.isZero()) {
      return this;
    }
    amount = worth;
    registerEvent(new ReceivableAdjusted(tenant(), store, id(), change, BusinessDays.of(at), at));
    return follow();
  }

  /// Nobody owes for the document any more: announces it as [ReceivableCancelled]. What was paid is
  /// owed back.
  Receivable cancel(Instant at) {
    var remaining = outstanding();
    moveTo(ReceivableStatus.CANCELLED);
    registerEvent(
        new ReceivableCancelled(tenant(), store, id(), remaining, BusinessDays.of(at), at));
    return this;
  }

  /// Goes where what was paid puts it.
  private Receivable follow() {
    var standing =
        paid.isZero()
            ? ReceivableStatus.OPEN
            : outstanding().isZero() ? ReceivableStatus.PAID : ReceivableStatus.PARTIAL;
    return standing == status ? this : moveTo(standing);
  }

  private Receivable moveTo(ReceivableStatus next) {
    if (!status.next().contains(next)) {
      throw new IllegalReceivableStep(status, next);
    }
    status = next;
    return this;
  }

  private static Money positive(@Nullable Money amount) {
    var given = Required.value("amount", amount);
    if (!given.isPositive()) {
      throw new NotAnAmount("amount");
    }
    return given;
  }

  /// What is still to be paid.
  Money outstanding() {
    return status == ReceivableStatus.CANCELLED ? Money.ZERO : amount.minus(paid);
  }

  ReceivableId id() {
    return new ReceivableId(getId());
  }

  StoreId store() {
    return store;
  }

  SourceType type() {
    return type;
  }

  UUID source() {
    return source;
  }

  String number() {
    return number;
  }

  CustomerId debtor() {
    return debtor;
  }

  /// Somebody else sees to it that it is paid.
  Receivable passOn(EmployeeId to) {
    owner = to;
    return this;
  }

  @Nullable EmployeeId owner() {
    return owner;
  }

  Money paid() {
    return paid;
  }

  LocalDate due() {
    return due;
  }

  ReceivableStatus status() {
    return status;
  }
}
