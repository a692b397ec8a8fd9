package app.forecourt.customers;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.FieldMissing;
import app.forecourt.vocabulary.Intake;
import app.forecourt.vocabulary.Objections;
import app.forecourt.vocabulary.Refusal;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where customers and their cars come in by the hundred. The rules are those of the entities, and
/// the right is that to [import][Action#API_TOKENS], in its stores. Rows of one call are about
/// different customers or cars; whoever calls has seen to that.
@Service
@Transactional
public class CustomerIntake {

  private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));
  private static final StoreId NOWHERE = new StoreId(new UUID(0, 0));

  private final Customers customers;
  private final CustomerVehicles cars;
  private final Permissions permissions;
  private final Clock clock;

  CustomerIntake(Customers customers, CustomerVehicles cars, Permissions permissions, Clock clock) {
    this.customers = customers;
    this.cars = cars;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// What would become of these customers; in their order.
  ///
  /// @param otherwise the store of those who are new and name none
  @Transactional(readOnly = true)
  public List<Intake> check(List<CustomerEntry> entries, @Nullable StoreId otherwise) {
    return customers(entries, otherwise, false);
  }

  /// Files and corrects these customers, but for those that are refused; in their order.
  ///
  /// @param otherwise the store of those who are new and name none
  public List<Intake> take(List<CustomerEntry> entries, @Nullable StoreId otherwise) {
    return customers(entries, otherwise, true);
  }

  /// What would become of these cars; in their order.
  @Transactional(readOnly = true)
  public List<Intake> checkCars(List<CarEntry> entries) {
    return cars(entries, false);
  }

  /// Notes and corrects these cars, but for those that are refused; in their order.
  public List<Intake> takeCars(List<CarEntry> entries) {
    return cars(entries, true);
  }

  private List<Intake> customers(
      List<CustomerEntry> entries, @Nullable StoreId otherwise, boolean forGood) {
    var reach = reach();
    var known =
        new KnownCustomers(
            customers,
            entries.stream().map(CustomerEntry::number),
            entries.stream().map(CustomerEntry::phone),
            reach);
    var at = clock.instant();
    return entries.stream()
        .map(entry -> customer(entry, otherwise, known, reach, at, forGood))
        .toList();
  }

  private Intake customer(
      CustomerEntry entry,
      @Nullable StoreId otherwise,
      KnownCustomers knownOnes,
      Set<StoreId> reach,
      Instant at,
      boolean forGood) {
    var objections = new Objections();
    if (entry.number() == null && entry.phone() == null) {
      objections.add(new FieldMissing("phone"));
    }
    var known = objections.ask(() -> knownOnes.find(entry.number(), entry.phone(), entry.name()));
    var before = known.map(Customer::known).orElse(null);
    var wish = wish(entry, before, otherwise);
    if (wish.store() != null && !reach.contains(wish.store())) {
      objections.check(() -> permissions.require(Action.API_TOKENS, Verb.WRITE, wish.store()));
    }
    var made =
        objections.attempt(
            wish,
            some -> new Customer(some, at).numbered(entry.number()),
            CustomerIntake::harmless);
    if (made.isEmpty() || !objections.none()) {
      return Intake.refused(objections.all());
    }
    if (before == null) {
      if (forGood) {
        customers.save(made.get());
      }
      return Intake.fresh();
    }
    var customer = known.get();
    var number = entry.number() == null ? customer.number() : made.get().number();
    var changes =
        Stream.concat(
                Objects.equals(number, customer.number()) ? Stream.of() : Stream.of("number"),
                Intake.differences(before, made.get().known()).stream())
            .toList();
    if (forGood && !changes.isEmpty()) {
      customers.save(customer.amend(wish, true, at).numbered(number));
    }
    return Intake.known(changes);
  }

  /// What the entry says, and of what it does not say, what is known.
  @SuppressWarnings("NullAway") // what is missing is refused where it is needed
  private static NewCustomer wish(
      CustomerEntry entry, @Nullable NewCustomer before, @Nullable StoreId otherwise) {
    return before == null
        ? new NewCustomer(
            Objects.requireNonNullElse(entry.kind(), CustomerKind.PERSON),
            entry.name(),
            entry.phone(),
            entry.city(),
            entry.address(),
            entry.birthday(),
            entry.source(),
            or(entry.store(), otherwise),
            entry.owner(),
            Boolean.TRUE.equals(entry.consent()))
        : new NewCustomer(
            or(entry.kind(), before.kind()),
            or(entry.name(), before.name()),
            or(entry.phone(), before.phone()),
            or(entry.city(), before.city()),
            or(entry.address(), before.address()),
            or(entry.birthday(), before.birthday()),
            or(entry.source(), before.source()),
            or(entry.store(), before.store()),
            or(entry.owner(), before.owner()),
            or(entry.consent(), before.consent()));
  }

  @SuppressWarnings("NullAway")
  private static NewCustomer harmless(NewCustomer wish, String field) {
    return new NewCustomer(
        wish.kind(),
        field.equals("name") ? "—" : wish.name(),
        wish.phone(),
        field.equals("city") ? null : wish.city(),
        field.equals("address") ? null : wish.address(),
        field.equals("birthday") ? null : wish.birthday(),
        field.equals("source") ? null : wish.source(),
        field.equals("store") ? NOWHERE : wish.store(),
        wish.owner(),
        wish.consent());
  }

  private List<Intake> cars(List<CarEntry> entries, boolean forGood) {
    var owners =
        new KnownCustomers(
            customers,
            entries.stream().map(CarEntry::customerNumber),
            entries.stream().map(CarEntry::customerPhone),
            reach());
    var vins = entries.stream().map(CarEntry::vin).filter(Objects::nonNull).distinct().toList();
    Map<Vin, List<CustomerVehicle>> known =
        vins.isEmpty()
            ? Map.of()
            : cars.findByVinIn(vins).stream().collect(Collectors.groupingBy(CustomerVehicle::vin));
    return entries.stream().map(entry -> car(entry, owners, known, forGood)).toList();
  }

  private Intake car(
      CarEntry entry,
      KnownCustomers owners,
      Map<Vin, List<CustomerVehicle>> knownOnes,
      boolean forGood) {
    var objections = new Objections();
    var owner =
        objections.ask(() ->
            Optional.of(
                owners
                    .find(entry.customerNumber(), entry.customerPhone(), entry.customerName())
                    .orElseThrow(() -> unknown(entry))));
    objections.check(() -> Required.value("vin", entry.vin()));
    var id = owner.map(Customer::id).orElse(NOBODY);
    var known =
        entry.vin() == null
            ? Optional.<CustomerVehicle>empty()
            : knownOnes.getOrDefault(entry.vin(), List.of()).stream()
                .filter(car -> car.customer().equals(id))
                .findFirst();
    var wish = wish(entry, known.map(CustomerVehicle::known).orElse(null));
    var made =
        objections.attempt(wish, some -> new CustomerVehicle(id, some), CustomerIntake::harmless);
    if (made.isEmpty() || !objections.none()) {
      return Intake.refused(objections.all());
    }
    if (known.isEmpty()) {
      if (forGood) {
        cars.save(made.get());
      }
      return Intake.fresh();
    }
    var changes = Intake.differences(known.get().known(), made.get().known());
    if (forGood && !changes.isEmpty()) {
      cars.save(known.get().amend(wish));
    }
    return Intake.known(changes);
  }

  private static Refusal unknown(CarEntry entry) {
    return entry.customerNumber() == null && entry.customerPhone() == null
        ? new FieldMissing("customerPhone")
        : new OwnerUnknown(
            entry.customerNumber() == null
                ? Objects.requireNonNull(entry.customerPhone()).spoken()
                : entry.customerNumber());
  }

  @SuppressWarnings("NullAway") // what is missing is refused where it is needed
  private static NewCar wish(CarEntry entry, @Nullable NewCar before) {
    var here = Boolean.TRUE.equals(entry.boughtHere());
    var any = new Vin("");
    return before == null
        ? new NewCar(or(entry.vin(), any), entry.plate(), entry.model(), here)
        : new NewCar(
            before.vin(),
            or(entry.plate(), before.plate()),
            or(entry.model(), before.model()),
            here || before.boughtHere());
  }

  private static NewCar harmless(NewCar wish, String field) {
    return new NewCar(
        wish.vin(),
        field.equals("plate") ? null : wish.plate(),
        field.equals("model") ? "—" : wish.model(),
        wish.boughtHere());
  }

  @SuppressWarnings("NullAway")
  private static <T> T or(@Nullable T said, @Nullable T otherwise) {
    return said == null ? otherwise : said;
  }

  private Set<StoreId> reach() {
    permissions.requireSomewhere(Action.API_TOKENS, Verb.WRITE);
    return permissions.sight(Action.API_TOKENS, Verb.WRITE).stores();
  }
}
