package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a customer asked for. It has somebody who takes care of it; if he does not answer, the
/// store's manager has to.
@Entity
class CustomerRequest extends TenantOwned<CustomerRequest> {

  /// How long a customer may wait before the manager hears of it. Source: CRM-01.
  static final Duration PATIENCE = Duration.ofHours(24);

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  private String text;

  @Column(name = "owner_id")
  private EmployeeId owner;

  private LocalDate due;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Column(name = "escalated_at")
  private @Nullable Instant escalatedAt;

  @Column(name = "escalated_to_id")
  private @Nullable EmployeeId escalatedTo;

  private @Nullable String answer;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  protected CustomerRequest() {}

  CustomerRequest(Customer customer, String text, EmployeeId owner, LocalDate due, Instant at) {
    this.customer = customer.id();
    store = customer.store();
    this.text = Required.text("text", text, 500);
    this.owner = Required.value("owner", owner);
    this.due = Required.value("due", due);
    askedAt = at;
  }

  /// He has his answer: announces it as [RequestAnswered].
  ///
  /// @throws AlreadyAnswered if somebody was quicker
  CustomerRequest answer(String text, Instant at) {
    if (answeredAt != null) {
      throw new AlreadyAnswered();
    }
    answer = Required.text("text", text, 500);
    answeredAt = at;
    registerEvent(new RequestAnswered(tenant(), id(), customer, store, at));
    return this;
  }

  /// The customer has waited for too long: announces it as [RequestEscalated].
  ///
  /// @param manager null if the store has none
  CustomerRequest escalate(@Nullable EmployeeId manager, Instant at) {
    escalatedAt = at;
    escalatedTo = manager;
    registerEvent(
        new RequestEscalated(
            tenant(), new RequestId(getId()), customer, store, owner, manager, at));
    return this;
  }

  /// Somebody else has to answer it, or hears of it, instead of `from`.
  CustomerRequest passOn(EmployeeId from, EmployeeId to) {
    if (owner.equals(from)) {
      owner = to;
    }
    if (from.equals(escalatedTo)) {
      escalatedTo = to;
    }
    return this;
  }

  RequestId id() {
    return new RequestId(getId());
  }

  CustomerId customer() {
    return customer;
  }

  StoreId store() {
    return store;
  }

  EmployeeId owner() {
    return owner;
  }

  @Nullable EmployeeId escalatedTo() {
    return escalatedTo;
  }

  String text() {
    return text;
  }

  LocalDate due() {
    return due;
  }

  @Nullable String answer() {
    return answer;
  }
}
