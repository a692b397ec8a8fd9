package app.forecourt.customers;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// To what customers agree. Whoever gets in touch with one for a purpose, or passes his data on,
/// asks here first, right before he does it.
@Service
@Transactional
public class Consents {

  private final ConsentBook book;
  private final Customers customers;
  private final CustomerSight sight;
  private final Timeline timeline;
  private final Permissions permissions;
  private final Names names;
  private final Clock clock;

  Consents(
      ConsentBook book,
      Customers customers,
      CustomerSight sight,
      Timeline timeline,
      Permissions permissions,
      Names names,
      Clock clock) {
    this.book = book;
    this.customers = customers;
    this.sight = sight;
    this.timeline = timeline;
    this.permissions = permissions;
    this.names = names;
    this.clock = clock;
  }

  /// Whether the customer agrees to it now; for modules, whoever asks.
  @Transactional(readOnly = true)
  public boolean allow(CustomerId customer, ConsentPurpose purpose) {
    return book.findByCustomerAndPurposeAndWithdrawnAtIsNull(customer, purpose).isPresent();
  }

  /// Those of many who agree to it now; for modules, whoever asks.
  @Transactional(readOnly = true)
  public Set<CustomerId> agreeing(Collection<CustomerId> customers, ConsentPurpose purpose) {
    return customers.isEmpty()
        ? Set.of()
        : book.findByCustomerInAndPurposeAndWithdrawnAtIsNull(customers, purpose).stream()
            .map(Consent::customer)
            .collect(toUnmodifiableSet());
  }

  /// All that a customer ever agreed to, the latest first.
  ///
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  @Transactional(readOnly = true)
  public List<ConsentRow> of(CustomerId id) {
    var consents = book.findByCustomerOrderByIdDesc(sight.require(id).id());
    var people =
        names.employees(
            consents.stream()
                .flatMap(consent -> Stream.of(consent.givenTo(), consent.withdrawnTo()))
                .filter(Objects::nonNull)
                .toList());
    return consents.stream()
        .map(consent ->
            consent.row(name(people, consent.givenTo()), name(people, consent.withdrawnTo())))
        .toList();
  }

  /// The customer agrees to a purpose; nothing changes if he did before.
  ///
  /// @param proof where that can be looked up, at most 200 characters
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  /// @throws app.forecourt.organization.NotPermitted unless the acting role may capture leads there
  public void give(
      CustomerId id, ConsentPurpose purpose, ConsentSource source, @Nullable String proof) {
    var customer = sight.require(id);
    permissions.require(Action.LEAD_CAPTURE, Verb.WRITE, customer.store(), customer.owner());
    Required.value("purpose", purpose);
    if (!allow(id, purpose)) {
      begin(customer, purpose, source, proof);
      summarize(customer);
    }
  }

  /// The customer does not agree to it any more; nothing changes if he never did. Whoever sees him
  /// may take that down, since it must be as easy as agreeing.
  ///
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  public void withdraw(CustomerId id, ConsentPurpose purpose, ConsentSource source) {
    var customer = sight.require(id);
    Required.value("source", source);
    book.findByCustomerAndPurposeAndWithdrawnAtIsNull(id, Required.value("purpose", purpose))
        .ifPresent(consent -> {
          end(consent, customer, source);
          summarize(customer);
        });
  }

  /// He said so while he was filed or corrected: it holds for every way of getting in touch.
  void settle(Customer customer, boolean contact) {
    if (contact == (customer.consentAt() != null)) {
      return;
    }
    if (contact) {
      agree(customer);
    } else {
      book.findByCustomerAndWithdrawnAtIsNull(customer.id()).stream()
          .filter(consent -> consent.purpose().isContact())
          .forEach(consent -> end(consent, customer, ConsentSource.VERBAL));
    }
    customers.save(customer.reachable(contact ? clock.instant() : null));
  }

  /// He may be contacted in every way.
  void agree(Customer customer) {
    Arrays.stream(ConsentPurpose.values())
        .filter(ConsentPurpose::isContact)
        .forEach(purpose -> begin(customer, purpose, ConsentSource.VERBAL, null));
  }

  private void begin(
      Customer customer, ConsentPurpose purpose, ConsentSource source, @Nullable String proof) {
    book.save(new Consent(customer.id(), purpose, source, proof, self(), clock.instant()));
    tell(customer, "customers.timeline.agreed", purpose, source);
  }

  private void end(Consent consent, Customer customer, ConsentSource source) {
    book.save(consent.withdraw(source, self(), clock.instant()));
    tell(customer, "customers.timeline.withdrew", consent.purpose(), source);
  }

  private void tell(Customer customer, String key, ConsentPurpose purpose, ConsentSource source) {
    timeline.append(
        customer.id(),
        Entry.of(EntryKind.CONTACT, clock.instant(), key, self(), "", purpose, source));
  }

  /// Lists show and filter by the customer's row alone.
  private void summarize(Customer customer) {
    customers.save(
        customer.reachable(
            book.findByCustomerAndWithdrawnAtIsNull(customer.id()).stream()
                .filter(consent -> consent.purpose().isContact())
                .map(Consent::givenAt)
                .min(Instant::compareTo)
                .orElse(null)));
  }

  private static String name(Map<EmployeeId, String> people, @Nullable EmployeeId who) {
    return who == null ? "" : people.getOrDefault(who, "");
  }

  private static @Nullable EmployeeId self() {
    return CurrentMember.find().map(Member::employee).map(EmployeeId::new).orElse(null);
  }
}
