package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCar;
import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.DocumentNumbers;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Field;
import app.forecourt.organization.Mandate;
import app.forecourt.organization.Mandates;
import app.forecourt.organization.Names;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.NewReceivable;
import app.forecourt.receivables.PaymentMethod;
import app.forecourt.receivables.ReceivableRow;
import app.forecourt.receivables.SourceType;
import app.forecourt.tenancy.Listing;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.StockFilter;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Tail;
import app.forecourt.vocabulary.Texts;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where customers order their cars, from the first price to the keys.
@Service
@Transactional
public class OrderDesk {

  private static final String PREFIX = "SO";
  private static final int DAYS_TO_PAY = 30;

  private final VehicleOrders orders;
  private final OpportunityBook book;
  private final StatusChanges changes;
  private final SalesRules rules;
  private final CustomersDesk customers;
  private final Catalogue catalogue;
  private final VehicleStock stock;
  private final CashDesk cash;
  private final DocumentNumbers numbers;
  private final Names names;
  private final Permissions permissions;
  private final Mandates mandates;
  private final Texts texts;
  private final SalesSql sql;
  private final EntityManager entities;
  private final Clock clock;

  OrderDesk(
      VehicleOrders orders,
      OpportunityBook book,
      StatusChanges changes,
      SalesRules rules,
      CustomersDesk customers,
      Catalogue catalogue,
      VehicleStock stock,
      CashDesk cash,
      DocumentNumbers numbers,
      Names names,
      Permissions permissions,
      Mandates mandates,
      Texts texts,
      SalesSql sql,
      EntityManager entities,
      Clock clock) {
    this.orders = orders;
    this.book = book;
    this.changes = changes;
    this.rules = rules;
    this.customers = customers;
    this.catalogue = catalogue;
    this.stock = stock;
    this.cash = cash;
    this.numbers = numbers;
    this.names = names;
    this.permissions = permissions;
    this.mandates = mandates;
    this.texts = texts;
    this.sql = sql;
    this.entities = entities;
    this.clock = clock;
  }

  /// Drafts an order; the same key again drafts nothing new.
  ///
  /// @throws NotQuoted unless its opportunity has been quoted
  /// @throws OpportunityHasOrder if another order serves that customer already
  public OrderId draft(NewOrder order) {
    var party = party(order);
    permissions.require(Action.ORDER, Verb.WRITE, party.store(), party.owner());
    if (order.key() != null) {
      sql.oneAtATime("order key", order.key());
      var known = orders.findByKey(order.key());
      if (known.isPresent()) {
        return known.get().id();
      }
    }
    if (party.opportunity() != null) {
      requireToBeServed(party.opportunity());
    }
    var trim = catalogue.trim(order.trim());
    return orders
        .save(
            new VehicleOrder(
                numbers.next(party.store(), PREFIX),
                party,
                new VehicleOrder.Car(trim.id(), trim.brand() + " " + trim.name(), trim.listPrice()),
                order,
                clock.instant()))
        .id();
  }

  private VehicleOrder.Party party(NewOrder order) {
    if (order.opportunity() == null) {
      var customer = Required.value("customer", order.customer());
      customers.requireInSight(customer);
      return new VehicleOrder.Party(Required.value("store", order.store()), self(), customer, null);
    }
    var opportunity = book.require(order.opportunity());
    if (!permissions
        .sight(Action.ORDER, Verb.READ)
        .reaches(opportunity.store(), opportunity.owner())) {
      throw new NoSuchOpportunity();
    }
    return new VehicleOrder.Party(
        opportunity.store(), opportunity.owner(), opportunity.customer(), opportunity.id());
  }

  private void requireToBeServed(OpportunityId id) {
    sql.oneAtATime("order of opportunity", id);
    var stage = book.require(id).stage();
    var other =
        orders.findFirstByOpportunityAndStatusNotIn(
            id, EnumSet.of(OrderStatus.CANCELLED, OrderStatus.RETURNED));
    if (other.isPresent()) {
      throw new OpportunityHasOrder(other.get().number());
    }
    if (stage != Stage.QUOTED) {
      throw new NotQuoted(stage);
    }
  }

  /// Changes the price of a draft and what is taken besides.
  public OrderCard reprice(OrderId id, Money price, List<OrderLine> lines, int version) {
    Required.value("price", price);
    Required.value("lines", lines);
    return change(id, version, (order, now) -> order.reprice(price, lines, now));
  }

  /// Makes the price binding, or asks the lowest level that may agree to it.
  public OrderCard submit(OrderId id, int version) {
    return change(
        id,
        version,
        (order, now) ->
            confirmed(
                order.submit(self(), permissions.discountBand(), rules.rules().bands(), now)));
  }

  /// Agrees to what waits on this order: its discount or its cancellation. Whoever stands in for
  /// somebody absent may agree to as much as that one.
  ///
  /// @throws SelfApproval if the present member asked for it himself, or it is his order
  /// @throws BandTooNarrow if he may not agree to that much
  public OrderCard approve(OrderId id, int version) {
    return judge(
        id,
        version,
        (order, mandate, now) ->
            order.cancellationAsked()
                ? undone(order.approveCancellation(self(), mandate.band(), now), false)
                : confirmed(order.approve(self(), mandate.band(), behalf(mandate), now)));
  }

  /// Does not agree to what waits on this order: its discount or its cancellation.
  ///
  /// @param reason at most 200 characters
  /// @throws SelfApproval if the present member asked for it himself, or it is his order
  /// @throws BandTooNarrow if he may not agree to that much
  public OrderCard reject(OrderId id, @Nullable String reason, int version) {
    return judge(
        id,
        version,
        (order, mandate, now) ->
            order.cancellationAsked()
                ? order.rejectCancellation(self(), mandate.band(), now)
                : order.reject(self(), mandate.band(), reason, now));
  }

  /// Takes the customer's deposit; the customer is won. The same key again takes nothing more.
  ///
  /// @param key of the receipt, at most 100 characters
  /// @throws IllegalStageChange if the opportunity has been lost meanwhile
  public OrderCard takeDeposit(OrderId id, Money amount, PaymentMethod method, String key) {
    var order = visible(id);
    permissions.require(Action.ORDER, Verb.WRITE, order.store(), order.owner());
    var receipt = Required.text("key", key, 100);
    sql.oneAtATime("deposit of order", id);
    entities.refresh(order);
    if (order.hasDepositOf(receipt)) {
      return card(id);
    }
    order.deposit(Required.value("amount", amount), receipt, clock.instant());
    cash.takeDeposit(
        receivable(order).orElseThrow().id(),
        amount,
        Required.value("method", method),
        order.number(),
        UUID.nameUUIDFromBytes(
            (order.getId() + receipt).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    if (order.opportunity() != null) {
      book.win(order.opportunity());
    }
    return saved(order);
  }

  /// Keeps a car of the store's stock for an order. Of two orders that want the same car at the
  /// same time, one gets it.
  ///
  /// @throws WrongCar unless it is of the ordered trim and in the order's store
  /// @throws app.forecourt.vehicles.VehicleTaken if another order has it
  public OrderCard allocate(OrderId id, VehicleId vehicle, int version) {
    return changeStock(
        id,
        version,
        (order, now) -> {
          var car = stock.known(Required.value("vehicle", vehicle));
          if (!car.trim().equals(order.trim()) || !car.store().equals(order.store())) {
            throw new WrongCar();
          }
          var until = now.plus(Duration.ofDays(rules.rules().reservationDays()));
          order.allocate(vehicle, car.vin(), until, now);
          stock.reserve(vehicle, order.getId(), order.number(), until);
          return order;
        });
  }

  /// Gives a car back to stock that the order does not need now.
  public OrderCard release(OrderId id, int version) {
    return changeStock(id, version, this::released);
  }

  /// The customer's money is certain: the car is his until the invoice.
  public OrderCard fund(OrderId id, Funding funding, int version) {
    return change(
        id,
        version,
        (order, now) -> {
          order.fund(funding, now);
          stock.reserve(order.requireVehicle(), order.getId(), order.number(), null);
          return order;
        });
  }

  /// Invoices the car; it is sold.
  public OrderCard invoice(OrderId id, int version) {
    return change(
        id,
        version,
        (order, now) -> order.invoice(stock.sell(order.requireVehicle(), order.getId()), now));
  }

  /// Notes the number plate that the car got.
  ///
  /// @throws NotAPlate if it is no Chinese number plate
  public OrderCard registerPlate(OrderId id, @Nullable String plate, int version) {
    return change(id, version, (order, now) -> order.register(plate, now));
  }

  /// Notes how the inspection before delivery (PDI) went.
  ///
  /// @param note what was found, at most 500 characters; required if it failed
  public OrderCard inspect(OrderId id, boolean passed, @Nullable String note, int version) {
    return changeHandOver(id, version, (order, _) -> order.inspected(passed, note));
  }

  /// Notes what of the hand-over is done so far.
  public OrderCard check(OrderId id, Checklist checklist, int version) {
    Required.value("checklist", checklist);
    return changeHandOver(id, version, (order, _) -> order.check(checklist));
  }

  /// Lets the car go although it is not paid in full.
  ///
  /// @throws SelfApproval if it is the present member's own order
  public OrderCard approveCredit(OrderId id, int version) {
    var order = visible(id);
    mandates.require(Action.CREDIT_LIMIT, order.store(), order.owner(), parties(order));
    order.expectVersion(version);
    return saved(order.approveCredit(self()));
  }

  /// Hands the car over to the customer.
  ///
  /// @throws NotDeliverable if the car is not inspected, the checklist not complete, or the price
  ///   not paid
  public OrderCard deliver(OrderId id, Checklist checklist, int version) {
    Required.value("checklist", checklist);
    return changeHandOver(
        id,
        version,
        (order, now) -> {
          order.deliver(checklist, outstanding(order), now);
          stock.deliver(order.requireVehicle(), order.getId());
          var car = stock.known(order.requireVehicle());
          customers.drives(
              order.customer(), new NewCar(car.vin(), order.plate(), order.model(), true));
          if (order.opportunity() != null) {
            book.deliver(order.opportunity());
          }
          return order;
        });
  }

  /// Closes an order whose customer has his car for fourteen days.
  ///
  /// @throws TooSoonToClose before
  public OrderCard close(OrderId id, int version) {
    return change(id, version, VehicleOrder::close);
  }

  /// Cancels an order, or asks to have it cancelled: once a deposit was paid, whose order it is
  /// needs somebody else to agree. The car goes back to stock, what was paid to the refund queue,
  /// and the customer is not won any more.
  ///
  /// @param reason at most 200 characters
  public OrderCard cancel(OrderId id, @Nullable String reason, int version) {
    return change(id, version, (order, now) -> cancelled(order, reason, false, now));
  }

  /// As [#cancel], but the customer still wants a car from us.
  public OrderCard cancelAndResume(OrderId id, @Nullable String reason, int version) {
    return change(id, version, (order, now) -> cancelled(order, reason, true, now));
  }

  private VehicleOrder cancelled(
      VehicleOrder order, @Nullable String reason, boolean resume, Instant now) {
    order.cancel(self(), permissions.discountBand(), reason, now);
    return order.status() == OrderStatus.CANCELLED ? undone(order, resume) : order;
  }

  /// Takes an invoiced car back before it is delivered.
  ///
  /// @param reason at most 200 characters
  public OrderCard returnVehicle(OrderId id, @Nullable String reason, int version) {
    return change(id, version, (order, now) -> undone(order.takeBack(reason, now), false));
  }

  /// What waits for the present member to agree to it, the longest-waiting first.
  @Transactional(readOnly = true)
  public List<ApprovalRow> approvals() {
    var mine = mandates.of(Action.DISCOUNT);
    return orders.waiting(Mandate.stores(mine)).stream()
        .filter(order -> mayJudge(order, mine))
        .map(this::approval)
        .toList();
  }

  private ApprovalRow approval(VehicleOrder order) {
    var row = row(order);
    return order.cancellationAsked()
        ? new ApprovalRow(
            ApprovalKind.CANCELLATION,
            row,
            Authority.MANAGER,
            name(order.cancelAskedBy()),
            Objects.requireNonNull(order.cancelAskedAt()),
            told(order.cancelReason()))
        : new ApprovalRow(
            ApprovalKind.DISCOUNT,
            row,
            Objects.requireNonNull(order.authority()),
            name(order.askedBy()),
            Objects.requireNonNull(order.askedAt()),
            "");
  }

  /// @throws NoSuchOrder if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public OrderCard card(OrderId id) {
    return card(visible(id));
  }

  /// The cars that can be kept for an order, the longest in stock first.
  @Transactional(readOnly = true)
  public List<VehicleRow> candidates(OrderId id) {
    var order = visible(id);
    return stock.list(freeCars(order), Sorting.up("age"), 0, 50);
  }

  /// What happened to it, the latest first.
  @Transactional(readOnly = true)
  public List<StatusRow> history(OrderId id) {
    var phones = permissions.look(Field.PHONE);
    return changes.of(Subject.ORDER, visible(id).getId()).stream()
        .map(row -> row.told(phones))
        .toList();
  }

  @Transactional(readOnly = true)
  public List<OrderRow> list(OrderFilter filter, Sorting sorting, int offset, int limit) {
    return filtered(filter).rows(sorting, offset, limit);
  }

  /// Finds orders in sight by the end of the number, three characters or more; the newest first.
  /// Empty if that is too little to go by.
  @Transactional(readOnly = true)
  public List<OrderRow> search(String text, int most) {
    var end = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!end.matches("[A-Z0-9-]{3,30}")) {
      return List.of();
    }
    var tail = Tail.of(end);
    return visibleRows()
        .where("o.numberTail >= :from", "from", tail.from())
        .where("o.numberTail < :to", "to", tail.to())
        .newest(null, most);
  }

  /// The orders in sight of these customers, the newest first.
  @Transactional(readOnly = true)
  public List<OrderRow> of(Collection<CustomerId> customers, int most) {
    return visibleRows()
        .where("o.customer in :customers", "customers", customers)
        .newest(null, most);
  }

  /// Those of `ids` that are in sight.
  @Transactional(readOnly = true)
  public List<OrderRow> rows(Collection<OrderId> ids) {
    return visibleRows()
        .where("o.id in :ids", "ids", ids.stream().map(OrderId::value).toList())
        .newest(null, ids.size());
  }

  @Transactional(readOnly = true)
  public long count(OrderFilter filter) {
    return filtered(filter).count();
  }

  /// The newest orders, for pages of the API.
  @Transactional(readOnly = true)
  public List<OrderRow> newest(OrderFilter filter, @Nullable UUID after, int limit) {
    return filtered(filter).newest(after, limit);
  }

  /// Closes orders whose customers have their cars for fourteen days.
  ///
  /// @return how many
  int closeDelivered() {
    var now = clock.instant();
    var done =
        orders.findByStatusAndDeliveredOnLessThanEqual(
            OrderStatus.DELIVERED,
            BusinessDays.of(now).minusDays(VehicleOrder.DAYS_OPEN_AFTER_DELIVERY));
    done.forEach(order -> orders.save(order.close(now)));
    return done.size();
  }

  private VehicleOrder confirmed(VehicleOrder order) {
    if (order.status() == OrderStatus.CONFIRMED) {
      cash.open(
          new NewReceivable(
              order.store(),
              SourceType.ORDER,
              order.getId(),
              order.number(),
              order.customer(),
              order.owner(),
              order.total(),
              BusinessDays.today(clock).plusDays(DAYS_TO_PAY)));
    }
    return order;
  }

  private VehicleOrder undone(VehicleOrder order, boolean resume) {
    if (order.vehicle() != null) {
      if (order.status() == OrderStatus.RETURNED) {
        stock.takeBack(order.vehicle(), order.getId());
      } else {
        stock.release(order.vehicle(), order.getId());
      }
    }
    if (order.confirmedOn() != null) {
      cash.cancel(SourceType.ORDER, order.getId());
    }
    if (order.opportunity() != null) {
      book.orderCancelled(
          order.opportunity(), Objects.requireNonNullElse(order.cancelReason(), ""), resume);
    }
    return order;
  }

  private VehicleOrder released(VehicleOrder order, Instant now) {
    var vehicle = order.vehicle();
    order.release(now);
    if (vehicle != null) {
      stock.release(vehicle, order.getId());
    }
    return order;
  }

  private OrderCard change(
      OrderId id, int version, BiFunction<VehicleOrder, Instant, VehicleOrder> deed) {
    return change(id, version, Action.ORDER, deed);
  }

  private OrderCard changeHandOver(
      OrderId id, int version, BiFunction<VehicleOrder, Instant, VehicleOrder> deed) {
    return change(id, version, Action.DELIVERY, deed);
  }

  private OrderCard change(
      OrderId id,
      int version,
      Action action,
      BiFunction<VehicleOrder, Instant, VehicleOrder> deed) {
    var order = visible(id);
    permissions.require(action, Verb.WRITE, order.store(), order.owner());
    return done(order, version, deed);
  }

  private OrderCard changeStock(
      OrderId id, int version, BiFunction<VehicleOrder, Instant, VehicleOrder> deed) {
    var order = visible(id);
    permissions.require(Action.ALLOCATION, allocationVerb(), order.store(), order.owner());
    return done(order, version, deed);
  }

  private OrderCard judge(OrderId id, int version, Verdict verdict) {
    var order = visible(id);
    var mandate = mandates.require(Action.DISCOUNT, order.store(), order.owner(), parties(order));
    return done(order, version, (judged, now) -> verdict.on(judged, mandate, now));
  }

  private interface Verdict {
    VehicleOrder on(VehicleOrder order, Mandate mandate, Instant now);
  }

  /// For the history, in the language of the group's documents.
  private @Nullable String behalf(Mandate mandate) {
    return mandate.absentee() == null
        ? null
        : texts.text(Locale.SIMPLIFIED_CHINESE, "sales.behalf", names.employee(mandate.absentee()));
  }

  /// Whose order it is, and who asked for what waits on it.
  private static Set<EmployeeId> parties(VehicleOrder order) {
    return Stream.of(
            Optional.of(order.owner()),
            Optional.ofNullable(
                order.cancellationAsked() ? order.cancelAskedBy() : order.askedBy()))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private OrderCard done(
      VehicleOrder order, int version, BiFunction<VehicleOrder, Instant, VehicleOrder> deed) {
    order.expectVersion(version);
    return saved(deed.apply(order, clock.instant()));
  }

  /// Who approves allocations makes them too.
  private Verb allocationVerb() {
    return permissions.may(Action.ALLOCATION, Verb.APPROVE) ? Verb.APPROVE : Verb.WRITE;
  }

  private OrderCard saved(VehicleOrder order) {
    orders.save(order);
    entities.flush();
    return card(order);
  }

  private VehicleOrder visible(OrderId id) {
    var order = require(id);
    if (!permissions.sight(Action.ORDER, Verb.READ).reaches(order.store(), order.owner())
        && !(isWaiting(order) && isMineToJudge(order))) {
      throw new NoSuchOrder();
    }
    return order;
  }

  private static boolean isWaiting(VehicleOrder order) {
    return order.status() == OrderStatus.APPROVAL || order.cancellationAsked();
  }

  private boolean isMineToJudge(VehicleOrder order) {
    return mandates.find(Action.DISCOUNT, order.store(), order.owner(), parties(order)).isPresent();
  }

  private VehicleOrder require(OrderId id) {
    return orders.findById(id.value()).orElseThrow(NoSuchOrder::new);
  }

  private OrderCard card(VehicleOrder order) {
    var owed = receivable(order);
    var outstanding = owed.map(ReceivableRow::outstanding).orElse(Money.ZERO);
    return new OrderCard(
        row(order),
        order.opportunity(),
        order.trim(),
        order.lines(),
        order.authority(),
        order.askedBy(),
        name(order.approvedBy()),
        told(order.rejection()),
        owed.map(ReceivableRow::id).orElse(null),
        owed.map(ReceivableRow::paid).orElse(Money.ZERO),
        outstanding,
        order.creditApproved(),
        order.vehicle(),
        order.reservedUntil(),
        order.funding(),
        Objects.requireNonNullElse(order.plate(), ""),
        order.inspection(),
        told(order.inspectionNote()),
        order.checklist(),
        told(order.cancelReason()),
        order.cancellationAsked(),
        next(order, outstanding),
        steps(order));
  }

  private String told(@Nullable String text) {
    return text == null ? "" : permissions.told(text);
  }

  private @Nullable NextStep next(VehicleOrder order, Money outstanding) {
    var step = order.nextStep();
    return step == null
        ? null
        : new NextStep(step, mayNow(order, step), obstacles(order, step, outstanding));
  }

  private List<Obstacle> obstacles(VehicleOrder order, OrderStep step, Money outstanding) {
    return switch (step) {
      case CANCEL ->
          mayNow(order, step) ? List.of() : List.of(Obstacle.of(ObstacleKind.AWAITS_CANCELLATION));
      case APPROVE ->
          mayNow(order, step)
              ? List.of()
              : List.of(
                  Obstacle.of(
                      ObstacleKind.AWAITS_APPROVAL, Objects.requireNonNull(order.authority())));
      case DEPOSIT ->
          order.opportunity() != null && book.require(order.opportunity()).stage() != Stage.QUOTED
              ? List.of(Obstacle.of(ObstacleKind.NOT_QUOTED))
              : List.of();
      case ALLOCATE ->
          stock.count(freeCars(order)) == 0
              ? List.of(Obstacle.of(ObstacleKind.NO_CAR_IN_STOCK))
              : List.of();
      case DELIVER -> order.handOverObstacles(outstanding);
      case CLOSE ->
          BusinessDays.today(clock).isBefore(order.firstDayToClose())
              ? List.of(Obstacle.of(ObstacleKind.TOO_SOON, order.firstDayToClose().toString()))
              : List.of();
      case REPRICE, SUBMIT, REFER, REJECT, RELEASE, FUND, INVOICE, REGISTER, RETURN -> List.of();
    };
  }

  private Set<OrderStep> steps(VehicleOrder order) {
    var steps = EnumSet.noneOf(OrderStep.class);
    if (order.cancellationAsked()) {
      if (mayNow(order, OrderStep.CANCEL)) {
        steps.add(OrderStep.CANCEL);
        steps.add(OrderStep.REJECT);
      }
      return steps;
    }
    order.status().ways().keySet().stream()
        .filter(step -> step != OrderStep.REFER)
        .filter(step -> mayNow(order, step))
        .forEach(steps::add);
    return steps;
  }

  /// Whether the present member may take a step; the same rules as where it is done.
  private boolean mayNow(VehicleOrder order, OrderStep step) {
    return switch (step) {
      case REPRICE, SUBMIT, REFER, DEPOSIT, FUND, INVOICE, REGISTER, CLOSE, RETURN ->
          may(Action.ORDER, Verb.WRITE, order);
      case APPROVE, REJECT -> mayJudge(order);
      case ALLOCATE, RELEASE -> may(Action.ALLOCATION, allocationVerb(), order);
      case DELIVER -> may(Action.DELIVERY, Verb.WRITE, order);
      case CANCEL ->
          order.cancellationAsked() ? mayJudge(order) : may(Action.ORDER, Verb.WRITE, order);
    };
  }

  private boolean mayJudge(VehicleOrder order) {
    return mayJudge(order, mandates.of(Action.DISCOUNT));
  }

  private static boolean mayJudge(VehicleOrder order, List<Mandate> mine) {
    var needed =
        order.cancellationAsked()
            ? Authority.MANAGER
            : Objects.requireNonNullElse(order.authority(), Authority.GENERAL_MANAGER);
    var parties = parties(order);
    return !parties.contains(self())
        && Mandate.widest(mine, order.store(), order.owner(), parties)
            .filter(mandate -> mandate.band() >= needed.band())
            .isPresent();
  }

  private boolean may(Action action, Verb verb, VehicleOrder order) {
    return permissions.sight(action, verb).reaches(order.store(), order.owner());
  }

  private Optional<ReceivableRow> receivable(VehicleOrder order) {
    return order.confirmedOn() == null
        ? Optional.empty()
        : cash.bySource(SourceType.ORDER, order.getId());
  }

  private Money outstanding(VehicleOrder order) {
    return receivable(order).map(ReceivableRow::outstanding).orElse(order.total());
  }

  private static StockFilter freeCars(VehicleOrder order) {
    return new StockFilter(order.store(), VehicleStatus.IN_STOCK, order.trim(), null, null);
  }

  private OrderRow row(VehicleOrder order) {
    return new OrderRow(
        order,
        customers.nameOf(order.customer()),
        names.store(order.store()),
        names.employee(order.owner()));
  }

  private String name(@Nullable EmployeeId employee) {
    return employee == null ? "" : names.employee(employee);
  }

  private Listing<OrderRow> filtered(OrderFilter filter) {
    var over = EnumSet.range(OrderStatus.DELIVERED, OrderStatus.RETURNED);
    var text =
        filter.text() == null || filter.text().isBlank()
            ? null
            : "%" + filter.text().strip().toLowerCase(Locale.ROOT) + "%";
    return visibleRows()
        .where("o.store = :store", "store", filter.store())
        .where("o.owner = :owner", "owner", filter.owner())
        .where("o.customer = :customer", "customer", filter.customer())
        .where("o.opportunity = :opportunity", "opportunity", filter.opportunity())
        .where("o.status = :status", "status", filter.status())
        .where(
            Boolean.FALSE.equals(filter.active()) ? "o.status in :over" : "o.status not in :over",
            "over",
            filter.active() == null ? null : over)
        .where(
            "lower(o.number) like :text or lower(c.name) like :text or lower(o.model) like :text"
                + " or lower(cast(o.vin as String)) like :text",
            "text",
            text)
        .where(
            "o.createdAt >= :from",
            "from",
            filter.from() == null ? null : BusinessDays.startOf(filter.from()))
        .where(
            "o.createdAt < :to",
            "to",
            filter.to() == null ? null : BusinessDays.startOf(filter.to().plusDays(1)));
  }

  private Listing<OrderRow> visibleRows() {
    var sight = permissions.sight(Action.ORDER, Verb.READ);
    return everyRow()
        .where("o.store in :stores", "stores", sight.stores())
        .where("o.owner in :owners", "owners", sight.owners());
  }

  private Listing<OrderRow> everyRow() {
    return Listing.of(
            entities,
            OrderRow.class,
            "new app.forecourt.sales.OrderRow(o, c.name, s.name, e.name)",
            "VehicleOrder o join Customer c on c.id = o.customer join Store s on s.id = o.store"
                + " left join Employee e on e.id = o.owner",
            "o.id")
        .sortable("number", "o.number")
        .sortable("customer", "c.name")
        .sortable("model", "o.model")
        .sortable("colour", "o.colour")
        .sortable("price", "o.price")
        .sortable("total", "o.total")
        .sortable("discount", "o.discountBp")
        .sortable("status", InOrder.of("o.status", List.of(OrderStatus.values())))
        .sortable("since", "o.statusSince")
        .sortable("created", "o.createdAt")
        .sortable("delivered", "o.deliveredOn")
        .sortable("owner", "e.name")
        .sortable("store", "s.name");
  }

  private static EmployeeId self() {
    return new EmployeeId(CurrentMember.require().employee());
  }
}
