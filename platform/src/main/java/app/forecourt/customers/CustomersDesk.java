package app.forecourt.customers;

import static java.util.stream.Collectors.toMap;

import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Sight;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.Phone;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Tail;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where customers are filed, found and looked after.
///
/// Whoever may see a customer is told by [Action#CUSTOMER]; whoever may capture leads may file and
/// correct customers too.
@Service
@Transactional
public class CustomersDesk {

  private static final int MOST_BY_TEXT = 1_000;

  private final Customers customers;
  private final CustomerVehicles cars;
  private final CustomerRequests requests;
  private final CustomerSearchSql search;
  private final CustomerSight sight;
  private final Timeline timeline;
  private final Consents consents;
  private final Permissions permissions;
  private final Names names;
  private final EntityManager entities;
  private final Clock clock;

  CustomersDesk(
      Customers customers,
      CustomerVehicles cars,
      CustomerRequests requests,
      CustomerSearchSql search,
      CustomerSight sight,
      Timeline timeline,
      Consents consents,
      Permissions permissions,
      Names names,
      EntityManager entities,
      Clock clock) {
    this.customers = customers;
    this.cars = cars;
    this.requests = requests;
    this.search = search;
    this.sight = sight;
    this.timeline = timeline;
    this.consents = consents;
    this.permissions = permissions;
    this.names = names;
    this.entities = entities;
    this.clock = clock;
  }

  /// Files a customer. That another one has the same number is no obstacle: ask [#byPhone] first,
  /// or look at the card's twins.
  ///
  /// @throws app.forecourt.organization.NotPermitted unless the acting role may capture leads there
  public CustomerId register(NewCustomer customer) {
    return filed(customer).id();
  }

  /// As [#register], answering with the card, on which neither cars nor requests can be yet.
  public CustomerCard file(NewCustomer customer) {
    return card(filed(customer), List.of(), List.of());
  }

  private Customer filed(NewCustomer customer) {
    Required.value("store", customer.store());
    var owned = owned(customer);
    permissions.require(Action.LEAD_CAPTURE, Verb.WRITE, owned.store(), owned.owner());
    var at = clock.instant();
    var filed = customers.save(new Customer(owned, at).reachable(owned.consent() ? at : null));
    if (owned.consent()) {
      consents.agree(filed);
    }
    return filed;
  }

  /// Corrects what is known of a customer. Roles that see numbers masked leave the number out, and
  /// it stays as it is.
  ///
  /// @param seen the version that was read
  /// @return the card as it now reads
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed him meanwhile
  public CustomerCard amend(CustomerId id, NewCustomer amended, int seen) {
    var customer = sight.require(id);
    permissions.require(Action.LEAD_CAPTURE, Verb.WRITE, customer.store(), customer.owner());
    permissions.require(
        Action.LEAD_CAPTURE, Verb.WRITE, Required.value("store", amended.store()), amended.owner());
    customer.expectVersion(seen);
    consents.settle(customer, amended.consent());
    return card(
        customers.saveAndFlush(customer.amend(amended, permissions.seesPhones(), clock.instant())));
  }

  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  @Transactional(readOnly = true)
  public CustomerCard card(CustomerId id) {
    return card(sight.require(id));
  }

  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  @Transactional(readOnly = true)
  public void requireInSight(CustomerId id) {
    sight.require(id);
  }

  /// The customer who has had this number longest, wherever in the group; only his id, so that
  /// nobody is filed twice although nobody may see more of him.
  @Transactional(readOnly = true)
  public Optional<CustomerId> byPhone(Phone phone) {
    return customers.findFirstByPhoneOrderById(phone).map(Customer::id);
  }

  /// What a customer is called, whoever asks; for modules. Empty if there is no such customer.
  @Transactional(readOnly = true)
  public String nameOf(CustomerId id) {
    return customers.findById(id.value()).map(Customer::name).orElse("");
  }

  /// Who looks after a customer, whoever asks; for modules. Empty if nobody does, or there is no
  /// such customer.
  @Transactional(readOnly = true)
  public Optional<EmployeeId> ownerOf(CustomerId id) {
    return customers.findById(id.value()).map(Customer::owner);
  }

  /// Finds customers in sight by part of the name (two characters or more), its pinyin or initials,
  /// or by the last digits of the telephone number (four or more); the one filed last first. By
  /// numbers that the acting role sees masked, see [Permissions#numbersEnding].
  ///
  /// @throws SearchTooShort if that is too little to go by
  @Transactional(readOnly = true)
  public List<CustomerHit> search(String text, int most) {
    var seen = permissions.sight(Action.CUSTOMER, Verb.READ);
    return hits(found(text, seen, most).orElseThrow(SearchTooShort::new));
  }

  /// Whether [#search] has enough to go by.
  public static boolean isEnough(String text) {
    var digits = digits(text);
    return isNumber(digits)
        ? digits.length() >= 4
        : word(text).codePointCount(0, word(text).length()) >= 2;
  }

  /// Finds customers in sight by the end of the plate or of the VIN of a car they drive, four
  /// characters or more; the one filed last first. Empty if that is too little to go by.
  @Transactional(readOnly = true)
  public List<DriverHit> drivers(String text, int most) {
    var typed = text.replaceAll("[\\s·•.-]", "").toUpperCase(Locale.ROOT);
    if (!typed.matches("\\p{IsHan}?[A-Z0-9]{4,17}[挂学警港澳]?")) {
      return List.of();
    }
    var tail = Tail.of(typed);
    var seen = permissions.sight(Action.CUSTOMER, Verb.READ);
    if (seen.isNothing()) {
      return List.of();
    }
    var found =
        Stream.of("v.plateTail", "v.vinTail")
            .flatMap(end -> cars(seen, end, tail).newest(null, most).stream())
            .distinct()
            .limit(most)
            .toList();
    var drivers =
        hits(found.stream().map(CustomerVehicle::customer).map(CustomerId::value).toList()).stream()
            .collect(toMap(CustomerHit::id, hit -> hit, (one, _) -> one));
    return found.stream()
        .flatMap(car ->
            Stream.ofNullable(drivers.get(car.customer()))
                .map(driver -> new DriverHit(driver, car.row())))
        .toList();
  }

  /// Those of `ids` who are in sight.
  @Transactional(readOnly = true)
  public List<CustomerHit> hits(Collection<CustomerId> ids) {
    return hits(ids.stream().map(CustomerId::value).toList());
  }

  /// Sortable by `name` (in the order of pinyin), `kind`, `city`, `store`, `owner`, `consent` and
  /// `created`.
  @Transactional(readOnly = true)
  public List<CustomerRow> list(CustomerFilter filter, Sorting sorting, int offset, int limit) {
    return rows(filtered(filter).rows(sorting, offset, limit));
  }

  @Transactional(readOnly = true)
  public long count(CustomerFilter filter) {
    return filtered(filter).count();
  }

  /// The customers filed last, before the one of `after`.
  @Transactional(readOnly = true)
  public List<CustomerRow> newest(CustomerFilter filter, @Nullable UUID after, int limit) {
    return rows(filtered(filter).newest(after, limit));
  }

  /// Notes that a customer drives this car, or corrects what was noted: modules do so, which have
  /// seen to it that they may.
  ///
  /// @throws NoSuchCustomer if the group has none of that id
  public void drives(CustomerId id, NewCar car) {
    var customer = customers.require(id).id();
    cars.save(
        cars.findByCustomerAndVin(customer, car.vin())
            .map(known -> known.amend(car))
            .orElseGet(() -> new CustomerVehicle(customer, car)));
  }

  /// Takes down what a customer asks for.
  ///
  /// @throws NoSuchCustomer if the group has none of that id, or he is out of sight
  public RequestId ask(CustomerId id, String text, EmployeeId owner, LocalDate due) {
    var customer = sight.require(id);
    var at = clock.instant();
    var request = requests.save(new CustomerRequest(customer, text, owner, due, at));
    timeline.append(
        id,
        Entry.of(EntryKind.REQUEST, at, "customers.timeline.asked", self(), "", request.text()));
    return request.id();
  }

  /// Answers it; who has to, or anybody who may see the customer.
  ///
  /// @param seen the version that was read
  /// @throws NoSuchRequest if the group has none of that id, or it is out of sight
  /// @throws AlreadyAnswered if somebody was quicker
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed it meanwhile
  public void answer(RequestId id, String text, int seen) {
    var request = requests.require(id);
    if (!isHis(request) && sight.find(request.customer()).isEmpty()) {
      throw new NoSuchRequest();
    }
    request.expectVersion(seen);
    var at = clock.instant();
    requests.save(request.answer(text, at));
    timeline.append(
        request.customer(),
        Entry.of(EntryKind.REQUEST, at, "customers.timeline.answered", self(), "", text.strip()));
  }

  /// What customers wait for and somebody in the acting role's sight has to answer, or the acting
  /// member himself; the most urgent first.
  @Transactional(readOnly = true)
  public List<RequestRow> openRequests() {
    var seen = permissions.sight(Action.CUSTOMER, Verb.READ);
    var phones = permissions.look(Field.PHONE);
    return seen.isNothing()
        ? List.of()
        : requests.openIn(seen.stores()).stream()
            .filter(row ->
                row.owner().equals(self())
                    || self().equals(row.escalatedTo())
                    || seen.reaches(row.store(), row.owner()))
            .map(row -> row.told(phones))
            .toList();
  }

  /// Whether the acting member has to answer, in a store of the role in which he acts.
  private boolean isHis(CustomerRequest request) {
    return (self().equals(request.owner()) || self().equals(request.escalatedTo()))
        && permissions.sight(Action.CUSTOMER, Verb.READ).stores().contains(request.store());
  }

  private NewCustomer owned(NewCustomer customer) {
    var mine = permissions.sight(Action.LEAD_CAPTURE, Verb.WRITE).owners();
    return customer.owner() == null && mine != null && mine.contains(self())
        ? customer.ownedBy(self())
        : customer;
  }

  private CustomerCard card(Customer customer) {
    return card(
        customer,
        cars.findByCustomerOrderByIdDesc(customer.id()).stream().map(CustomerVehicle::row).toList(),
        requests.openOf(customer.id()).stream()
            .map(row -> row.told(permissions.look(Field.PHONE)))
            .toList());
  }

  private CustomerCard card(Customer customer, List<CarRow> cars, List<RequestRow> requests) {
    var phones = permissions.look(Field.PHONE);
    var phone = customer.phone();
    var owner = customer.owner();
    return new CustomerCard(
        customer.id(),
        customer.kind(),
        customer.name(),
        phones.of(phone),
        phones == Look.WHOLE ? phone : null,
        customer.city(),
        customer.address(),
        customer.birthday(),
        customer.source(),
        customer.store(),
        names.store(customer.store()),
        owner,
        owner == null ? "" : names.employee(owner),
        customer.consentAt() != null,
        customer.consentAt(),
        cars,
        requests,
        phone == null ? List.of() : twins(customer.id(), phone),
        customer.createdAt(),
        customer.version());
  }

  private List<CustomerHit> twins(CustomerId id, Phone phone) {
    return listing(permissions.sight(Action.CUSTOMER, Verb.READ))
        .where("c.phone = :phone", "phone", phone)
        .where("c.id <> :id", "id", id.value())
        .newest(null, 10)
        .stream()
        .map(line -> line.hit(permissions.look(Field.PHONE)))
        .toList();
  }

  /// Empty if `text` is too short to go by.
  private Optional<List<UUID>> found(String text, Sight seen, int most) {
    if (!isEnough(text)) {
      return Optional.empty();
    }
    var digits = digits(text);
    return Optional.of(
        isNumber(digits)
            ? permissions
                .numbersEnding(digits)
                .map(end -> search.byPhone(end, seen, most))
                .orElse(List.of())
            : search.byName(word(text), seen, most));
  }

  private static boolean isNumber(String digits) {
    return digits.matches("\\d+");
  }

  private static String digits(String text) {
    return text.replaceAll("[\\s+()-]", "");
  }

  private static String word(String text) {
    return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private List<CustomerHit> hits(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var lines =
        listing(permissions.sight(Action.CUSTOMER, Verb.READ))
            .where("c.id in :ids", "ids", ids)
            .newest(null, ids.size())
            .stream()
            .collect(toMap(CustomerLine::id, line -> line.hit(permissions.look(Field.PHONE))));
    return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
  }

  private Listing<CustomerVehicle> cars(Sight seen, String column, Tail tail) {
    return Listing.of(
            entities,
            CustomerVehicle.class,
            "v",
            "CustomerVehicle v join Customer c on c.id = v.customer",
            "v.id")
        .where(column + " >= :from", "from", tail.from())
        .where(column + " < :to", "to", tail.to())
        .where("c.store in :stores", "stores", seen.stores())
        .where("c.owner in :owners", "owners", seen.owners());
  }

  private List<CustomerRow> rows(List<CustomerLine> lines) {
    var phones = permissions.look(Field.PHONE);
    return lines.stream().map(line -> line.row(phones)).toList();
  }

  private Listing<CustomerLine> filtered(CustomerFilter filter) {
    var seen = permissions.sight(Action.CUSTOMER, Verb.READ);
    var listing =
        listing(seen)
            .where("c.store = :store", "store", filter.store())
            .where("c.owner = :owner", "owner", filter.owner())
            .where("c.kind = :kind", "kind", filter.kind());
    var text = filter.text();
    if (text != null && !text.isBlank()) {
      listing.where("c.id in :ids", "ids", found(text, seen, MOST_BY_TEXT).orElse(List.of()));
    }
    if (filter.consent() != null) {
      listing.where(filter.consent() ? "c.consentAt is not null" : "c.consentAt is null");
    }
    if (filter.waiting() != null) {
      listing.where(
          (filter.waiting() ? "" : "not ")
              + "exists (select 1 from CustomerRequest r"
              + " where r.customer = c.id and r.answeredAt is null)");
    }
    return listing;
  }

  private Listing<CustomerLine> listing(Sight seen) {
    return Listing.of(
            entities,
            CustomerLine.class,
            """
            new app.forecourt.customers.CustomerLine(c.id, c.kind, c.name, c.phone, c.city, c.store,
              s.name, c.owner, e.name, c.consentAt, c.createdAt, c.version)\
            """,
            "Customer c join Store s on s.id = c.store left join Employee e on e.id = c.owner",
            "c.id")
        .where("c.store in :stores", "stores", seen.stores())
        .where("c.owner in :owners", "owners", seen.owners())
        .sortable("name", "c.pinyin")
        .sortable("city", "c.city")
        .sortable("store", "s.name")
        .sortable("owner", "e.name")
        .sortable("kind", "c.kind")
        .sortable("consent", "c.consentAt")
        .sortable("created", "c.id");
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}
