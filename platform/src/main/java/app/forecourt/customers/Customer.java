package app.forecourt.customers;

import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person or company the group deals with. Two may have the same number: a couple, or one who was
/// filed twice.
@Entity
class Customer extends TenantOwned<Customer> {

  @Enumerated(EnumType.STRING)
  private CustomerKind kind;

  private String name;
  private String pinyin;
  private String initials;
  private @Nullable Phone phone;

  /// What the system calls him from which he was imported; nobody else of the group has it.
  private @Nullable String number;

  private @Nullable String city;
  private @Nullable String address;
  private @Nullable LocalDate birthday;
  private @Nullable String source;

  @Column(name = "store_id")
  private StoreId store;

  @Column(name = "owner_id")
  private @Nullable EmployeeId owner;

  @Column(name = "consent_at")
  private @Nullable Instant consentAt;

  protected Customer() {}

  Customer(NewCustomer customer, Instant at) {
    store = Required.value("store", customer.store());
    phone = customer.phone();
    write(customer, at);
    registerEvent(new CustomerRegistered(tenant(), id(), store, BusinessDays.of(at), at));
  }

  /// Corrects what is known of him.
  ///
  /// @param withPhone whether whoever corrects it has seen the number, and so may take it away
  Customer amend(NewCustomer customer, boolean withPhone, Instant at) {
    store = Required.value("store", customer.store());
    if (withPhone || customer.phone() != null) {
      phone = customer.phone();
    }
    return write(customer, at);
  }

  /// Has this number in the system he comes from.
  Customer numbered(@Nullable String number) {
    this.number = Required.optional("number", number, 40).orElse(null);
    return this;
  }

  /// What is known of him.
  NewCustomer known() {
    return new NewCustomer(
        kind, name, phone, city, address, birthday, source, store, owner, consentAt != null);
  }

  /// Somebody else looks after him from now on.
  Customer passOn(EmployeeId to) {
    owner = to;
    return this;
  }

  /// Says since when he may be contacted in some way, as his [Consent]s say.
  ///
  /// @param since null if he may not
  Customer reachable(@Nullable Instant since) {
    consentAt = since;
    return this;
  }

  private Customer write(NewCustomer customer, Instant at) {
    kind = Required.value("kind", customer.kind());
    name = Required.text("name", customer.name(), 80);
    var typed = Pinyin.of(name);
    pinyin = typed.full();
    initials = typed.initials();
    city = Required.optional("city", customer.city(), 40).orElse(null);
    address = Required.optional("address", customer.address(), 200).orElse(null);
    birthday = past(customer.birthday(), at);
    source = Required.optional("source", customer.source(), 40).orElse(null);
    owner = customer.owner();
    return this;
  }

  private static @Nullable LocalDate past(@Nullable LocalDate birthday, Instant at) {
    if (birthday != null && birthday.isAfter(BusinessDays.of(at))) {
      throw new FieldUnreadable("birthday", "1988-06-01");
    }
    return birthday;
  }

  CustomerId id() {
    return new CustomerId(getId());
  }

  CustomerKind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  String pinyin() {
    return pinyin;
  }

  String initials() {
    return initials;
  }

  @Nullable Phone phone() {
    return phone;
  }

  @Nullable String number() {
    return number;
  }

  @Nullable String city() {
    return city;
  }

  @Nullable String address() {
    return address;
  }

  @Nullable LocalDate birthday() {
    return birthday;
  }

  @Nullable String source() {
    return source;
  }

  StoreId store() {
    return store;
  }

  @Nullable EmployeeId owner() {
    return owner;
  }

  @Nullable Instant consentAt() {
    return consentAt;
  }
}
