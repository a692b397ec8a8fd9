package app.forecourt.customers;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer's agreement to one purpose, from when he gave it until he withdrew it. If he agrees
/// again it is another one, so that all of them tell the history.
@Entity
class Consent extends TenantOwned<Consent> {

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ConsentPurpose purpose;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ConsentSource source;

  @Column(updatable = false)
  private @Nullable String proof;

  @Column(name = "given_at", updatable = false)
  private Instant givenAt;

  @Column(name = "given_to_id", updatable = false)
  private @Nullable EmployeeId givenTo;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "withdrawn_source")
  private @Nullable ConsentSource withdrawnSource;

  @Column(name = "withdrawn_to_id")
  private @Nullable EmployeeId withdrawnTo;

  protected Consent() {}

  /// @param to who took it down; null if a program did
  Consent(
      CustomerId customer,
      ConsentPurpose purpose,
      ConsentSource source,
      @Nullable String proof,
      @Nullable EmployeeId to,
      Instant at) {
    this.customer = customer;
    this.purpose = Required.value("purpose", purpose);
    this.source = Required.value("source", source);
    this.proof = Required.optional("proof", proof, 200).orElse(null);
    givenTo = to;
    givenAt = at;
  }

  /// The customer does not agree any more: announces it as [ConsentWithdrawn].
  Consent withdraw(ConsentSource source, @Nullable EmployeeId to, Instant at) {
    withdrawnSource = Required.value("source", source);
    withdrawnTo = to;
    withdrawnAt = at;
    registerEvent(new ConsentWithdrawn(tenant(), customer, purpose, at));
    return this;
  }

  CustomerId customer() {
    return customer;
  }

  ConsentPurpose purpose() {
    return purpose;
  }

  Instant givenAt() {
    return givenAt;
  }

  @Nullable EmployeeId givenTo() {
    return givenTo;
  }

  @Nullable EmployeeId withdrawnTo() {
    return withdrawnTo;
  }

  /// @param givenToName empty if a program took it down
  /// @param withdrawnToName empty if it is in force, or a program took it down
  ConsentRow row(String givenToName, String withdrawnToName) {
    return new ConsentRow(
        purpose,
        source,
        proof,
        givenAt,
        givenToName,
        withdrawnAt,
        withdrawnSource,
        withdrawnToName);
  }
}
