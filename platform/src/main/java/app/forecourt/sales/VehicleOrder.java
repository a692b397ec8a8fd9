package app.forecourt.sales;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.TenantOwned;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;

/// A customer's order of a car.
@Entity
class VehicleOrder extends TenantOwned<VehicleOrder> {

  /// Days from the delivery to the closing of an order. Source: domain/model.md D.3.
  static final int DAYS_OPEN_AFTER_DELIVERY = 14;

  private static final Pattern PLATE =
      Pattern.compile("\\p{IsHan}[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]");

  private String number;

  @Column(insertable = false, updatable = false)
  @SuppressWarnings("UnusedVariable") // asked for by queries
  private @Nullable String numberTail;

  @Column(name = "store_id", updatable = false)
  private StoreId store;

  @Column(name = "owner_id")
  private EmployeeId owner;

  @Column(name = "customer_id", updatable = false)
  private CustomerId customer;

  @Column(name = "opportunity_id", updatable = false)
  private @Nullable OpportunityId opportunity;

  @Enumerated(EnumType.STRING)
  private OrderChannel channel;

  @Column(name = "trim_id")
  private TrimId trim;

  private String model;
  private String colour;

  @Column(name = "list_fen")
  private Money list;

  @Column(name = "price_fen")
  private Money price;

  @Column(name = "total_fen")
  private Money total;

  private int discountBp;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @Filter(name = "_tenantId", condition = "tenant_id = :tenantId")
  private List<VehicleOrderLine> lines = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private Instant statusSince;

  @Enumerated(EnumType.STRING)
  private @Nullable Authority authority;

  @Column(name = "asked_by_id")
  private @Nullable EmployeeId askedBy;

  private @Nullable Instant askedAt;

  @Column(name = "approved_by_id")
  private @Nullable EmployeeId approvedBy;

  private @Nullable String rejection;

  @Column(name = "deposit_fen")
  private @Nullable Money deposit;

  private @Nullable String depositKey;

  @Column(name = "vehicle_id")
  private @Nullable VehicleId vehicle;

  private @Nullable Vin vin;
  private @Nullable Instant reservedUntil;

  @Enumerated(EnumType.STRING)
  private @Nullable Funding funding;

  private @Nullable String plate;

  @Enumerated(EnumType.STRING)
  private Inspection inspection;

  private @Nullable String inspectionNote;
  private Checklist checklist;

  @Column(name = "credit_by_id")
  private @Nullable EmployeeId creditBy;

  private @Nullable LocalDate confirmedOn;

  /// Whose it was when it became binding: it counts for him, whoever it is handed over to.
  @Column(name = "sold_by_id")
  private @Nullable EmployeeId soldBy;

  private @Nullable LocalDate cancelledOn;
  private @Nullable LocalDate deliveredOn;

  @Column(name = "cost_fen")
  private @Nullable Money cost;

  @Column(name = "cancel_asked_by_id")
  private @Nullable EmployeeId cancelAskedBy;

  private @Nullable Instant cancelAskedAt;
  private @Nullable String cancelReason;

  @Column(name = "draft_key", updatable = false)
  private @Nullable String key;

  protected VehicleOrder() {}

  /// Whose order it is and where it comes from.
  record Party(
      StoreId store, EmployeeId owner, CustomerId customer, @Nullable OpportunityId opportunity) {}

  /// The car that is ordered.
  ///
  /// @param name brand, series and trim
  record Car(TrimId trim, String name, Money list) {}

  VehicleOrder(String number, Party party, Car car, NewOrder order, Instant at) {
    this.number = number;
    this.store = party.store;
    this.owner = party.owner;
    this.customer = party.customer;
    this.opportunity = party.opportunity;
    this.channel = order.channel();
    this.trim = car.trim;
    this.model = car.name;
    this.list = car.list;
    this.colour = order.colour();
    this.key = order.key();
    this.status = OrderStatus.DRAFT;
    this.statusSince = at;
    this.inspection = Inspection.PENDING;
    this.checklist = Checklist.EMPTY;
    price(order.price(), order.lines());
    registerEvent(changed(null, null, at));
  }

  /// Sets the price of the car and what is taken besides.
  VehicleOrder reprice(Money price, List<OrderLine> lines, Instant at) {
    if (!price.isPositive()) {
      throw new AmountOutOfRange("price", price);
    }
    go(OrderStep.REPRICE, null, at);
    price(price, lines);
    return this;
  }

  private void price(Money price, List<OrderLine> lines) {
    this.price = price;
    this.discountBp = list.minus(price).basisPointsOf(list);
    this.lines.clear();
    var sum = price;
    for (var line : lines) {
      this.lines.add(new VehicleOrderLine(this, this.lines.size(), line));
      sum = sum.plus(line.amount());
    }
    this.total = sum;
  }

  /// The price is to be binding: it is at once if `by` may agree to it himself, else the lowest
  /// level that may is asked.
  ///
  /// @param band how much `by` may agree to, 0 to 4
  VehicleOrder submit(EmployeeId by, int band, DiscountBands bands, Instant at) {
    var needed = bands.levelFor(discountBp);
    var within = needed.band() <= band;
    go(within ? OrderStep.SUBMIT : OrderStep.REFER, null, at);
    authority = needed;
    askedBy = by;
    askedAt = at;
    rejection = null;
    if (within) {
      return confirmed(at);
    }
    registerEvent(asked(ApprovalKind.DISCOUNT, by, needed, at));
    return this;
  }

  /// @param band how much `by` may agree to, 0 to 4
  /// @throws SelfApproval if `by` asked for it himself, or it is his order
  /// @throws BandTooNarrow if `by` may not agree to that much
  VehicleOrder approve(EmployeeId by, int band, Instant at) {
    return approve(by, band, null, at);
  }

  /// @param behalf for whom `by` stands in, in words; null for himself
  VehicleOrder approve(EmployeeId by, int band, @Nullable String behalf, Instant at) {
    judge(OrderStep.APPROVE, by, band);
    go(OrderStep.APPROVE, behalf, at);
    approvedBy = by;
    registerEvent(decided(ApprovalKind.DISCOUNT, askedBy, by, true, "", at));
    return confirmed(at);
  }

  /// The price cannot be agreed to; the order is a draft again.
  ///
  /// @throws SelfApproval if `by` asked for it himself, or it is his order
  /// @throws BandTooNarrow if `by` may not agree to that much
  VehicleOrder reject(EmployeeId by, int band, @Nullable String reason, Instant at) {
    var why = Required.text("reason", reason, 200);
    judge(OrderStep.REJECT, by, band);
    go(OrderStep.REJECT, why, at);
    rejection = why;
    registerEvent(decided(ApprovalKind.DISCOUNT, askedBy, by, false, why, at));
    return this;
  }

  private void judge(OrderStep step, EmployeeId by, int band) {
    requireWay(step);
    if (by.equals(askedBy) || by.equals(owner)) {
      throw new SelfApproval();
    }
    var needed = Objects.requireNonNull(authority);
    if (needed.band() > band) {
      throw new BandTooNarrow(needed);
    }
  }

  private VehicleOrder confirmed(Instant at) {
    confirmedOn = BusinessDays.of(at);
    soldBy = owner;
    registerEvent(
        new OrderConfirmed(tenant(), id(), store, owner, list, price, total, confirmedOn, at));
    return this;
  }

  /// The customer paid a deposit.
  ///
  /// @param key of the receipt; the same again is the same deposit
  VehicleOrder deposit(Money amount, @Nullable String key, Instant at) {
    if (!amount.isPositive() || amount.compareTo(total) > 0) {
      throw new AmountOutOfRange("amount", amount);
    }
    go(OrderStep.DEPOSIT, null, at);
    deposit = amount;
    depositKey = key;
    return this;
  }

  boolean hasDepositOf(@Nullable String key) {
    return key != null && key.equals(depositKey);
  }

  /// A car of our stock is kept for it.
  VehicleOrder allocate(VehicleId vehicle, Vin vin, Instant until, Instant at) {
    go(OrderStep.ALLOCATE, vin.value(), at);
    this.vehicle = vehicle;
    this.vin = vin;
    this.reservedUntil = until;
    return this;
  }

  /// The car goes back to stock, because nobody claimed it in time.
  VehicleOrder release(Instant at) {
    go(OrderStep.RELEASE, vin == null ? null : vin.value(), at);
    vehicle = null;
    vin = null;
    reservedUntil = null;
    inspection = Inspection.PENDING;
    inspectionNote = null;
    return this;
  }

  VehicleOrder fund(Funding funding, Instant at) {
    Required.value("funding", funding);
    go(OrderStep.FUND, funding.name(), at);
    this.funding = funding;
    reservedUntil = null;
    return this;
  }

  /// @param cost what the car cost us
  VehicleOrder invoice(Money cost, Instant at) {
    go(OrderStep.INVOICE, null, at);
    this.cost = cost;
    return this;
  }

  /// @throws NotAPlate if `plate` is no Chinese number plate
  VehicleOrder register(@Nullable String plate, Instant at) {
    var written = Required.text("plate", plate, 12).replaceAll("[\\s·•-]", "");
    if (!PLATE.matcher(written).matches()) {
      throw new NotAPlate(written);
    }
    go(OrderStep.REGISTER, written, at);
    this.plate = written;
    return this;
  }

  /// The car was inspected before delivery (PDI).
  ///
  /// @param note what was found, at most 500 characters; required if it failed
  VehicleOrder inspected(boolean passed, @Nullable String note) {
    requireCar();
    var found = Required.optional("note", note, 500).orElse(null);
    if (!passed) {
      Required.value("note", found);
    }
    inspection = passed ? Inspection.PASSED : Inspection.FAILED;
    inspectionNote = found;
    return this;
  }

  /// What of the hand-over is done so far.
  VehicleOrder check(Checklist checklist) {
    requireCar();
    this.checklist = checklist;
    return this;
  }

  /// Finance lets the car go although it is not paid in full.
  ///
  /// @throws SelfApproval if it is his own order
  VehicleOrder approveCredit(EmployeeId by) {
    if (status.compareTo(OrderStatus.CONFIRMED) < 0 || !status.isActive()) {
      throw new NothingToApprove();
    }
    if (by.equals(owner)) {
      throw new SelfApproval();
    }
    creditBy = by;
    return this;
  }

  /// The customer gets his car.
  ///
  /// @param outstanding what he still has to pay
  /// @throws NotDeliverable if the car is not inspected, the checklist not complete, or the price
  ///   not paid
  VehicleOrder deliver(Checklist checklist, Money outstanding, Instant at) {
    requireWay(OrderStep.DELIVER);
    this.checklist = checklist;
    var obstacles = handOverObstacles(outstanding);
    if (!obstacles.isEmpty()) {
      throw new NotDeliverable(obstacles.getFirst().kind());
    }
    go(OrderStep.DELIVER, null, at);
    deliveredOn = BusinessDays.of(at);
    registerEvent(
        new OrderDelivered(
            tenant(), id(), store, owner, price, Objects.requireNonNull(cost), deliveredOn, at));
    return this;
  }

  /// What is still missing before the car can be handed over.
  List<Obstacle> handOverObstacles(Money outstanding) {
    var obstacles = new ArrayList<Obstacle>();
    if (inspection == Inspection.PENDING) {
      obstacles.add(Obstacle.of(ObstacleKind.INSPECTION_MISSING));
    } else if (inspection == Inspection.FAILED) {
      obstacles.add(Obstacle.of(ObstacleKind.INSPECTION_FAILED));
    }
    if (outstanding.isPositive() && creditBy == null) {
      obstacles.add(Obstacle.of(ObstacleKind.NOT_PAID, outstanding));
    }
    var missing = checklist.missing().size();
    if (missing > 0) {
      obstacles.add(Obstacle.of(ObstacleKind.CHECKLIST_INCOMPLETE, missing));
    }
    return obstacles;
  }

  /// @throws TooSoonToClose within fourteen days of the delivery
  VehicleOrder close(Instant at) {
    requireWay(OrderStep.CLOSE);
    var day = firstDayToClose();
    if (BusinessDays.of(at).isBefore(day)) {
      throw new TooSoonToClose(day);
    }
    go(OrderStep.CLOSE, null, at);
    return this;
  }

  LocalDate firstDayToClose() {
    return Objects.requireNonNull(deliveredOn).plusDays(DAYS_OPEN_AFTER_DELIVERY);
  }

  /// The customer does not want the car any more. Once a deposit was paid, two people have to
  /// agree: whose order it is, or anybody without authority, only asks; a manager of his cancels.
  ///
  /// @param band how much `by` may agree to, 0 to 4
  VehicleOrder cancel(EmployeeId by, int band, @Nullable String reason, Instant at) {
    var why = Required.text("reason", reason, 200);
    requireWay(OrderStep.CANCEL);
    if (deposit == null || mayAgree(by, band)) {
      return cancelled(why, by, at);
    }
    cancelAskedBy = by;
    cancelAskedAt = at;
    cancelReason = why;
    registerEvent(asked(ApprovalKind.CANCELLATION, by, Authority.MANAGER, at));
    return this;
  }

  /// @throws SelfApproval if `by` asked for it himself, or it is his order
  /// @throws BandTooNarrow if `by` has no authority over others' orders
  VehicleOrder approveCancellation(EmployeeId by, int band, Instant at) {
    judgeCancellation(by, band);
    registerEvent(decided(ApprovalKind.CANCELLATION, cancelAskedBy, by, true, "", at));
    return cancelled(Objects.requireNonNull(cancelReason), by, at);
  }

  /// The order stays as it is.
  ///
  /// @throws SelfApproval if `by` asked for it himself, or it is his order
  /// @throws BandTooNarrow if `by` has no authority over others' orders
  VehicleOrder rejectCancellation(EmployeeId by, int band, Instant at) {
    judgeCancellation(by, band);
    registerEvent(decided(ApprovalKind.CANCELLATION, cancelAskedBy, by, false, "", at));
    cancelAskedBy = null;
    cancelAskedAt = null;
    cancelReason = null;
    return this;
  }

  private ApprovalAsked asked(ApprovalKind kind, EmployeeId by, Authority level, Instant at) {
    return new ApprovalAsked(tenant(), kind, id(), number, store, owner, by, level, at);
  }

  private ApprovalDecided decided(
      ApprovalKind kind,
      @Nullable EmployeeId asker,
      EmployeeId by,
      boolean agreed,
      String reason,
      Instant at) {
    return new ApprovalDecided(
        tenant(),
        kind,
        id(),
        number,
        store,
        Objects.requireNonNullElse(asker, owner),
        by,
        agreed,
        reason,
        at);
  }

  private void judgeCancellation(EmployeeId by, int band) {
    if (cancelAskedBy == null) {
      throw new NothingToApprove();
    }
    if (by.equals(cancelAskedBy) || by.equals(owner)) {
      throw new SelfApproval();
    }
    if (band < Authority.MANAGER.band()) {
      throw new BandTooNarrow(Authority.MANAGER);
    }
  }

  /// Somebody else sees to it from now on. Who asked for what stays as it was, so that nobody gets
  /// to approve his own request by handing it over.
  VehicleOrder passOn(EmployeeId to, Instant at) {
    registerEvent(
        new HandedOver(
            tenant(), Subject.ORDER, getId(), customer, number, status.name(), owner, to, at));
    owner = to;
    return this;
  }

  private boolean mayAgree(EmployeeId by, int band) {
    return band >= Authority.MANAGER.band() && !by.equals(owner) && !by.equals(cancelAskedBy);
  }

  private VehicleOrder cancelled(String why, EmployeeId by, Instant at) {
    cancelAskedBy = null;
    go(OrderStep.CANCEL, why, at);
    cancelReason = why;
    approvedBy = by;
    return undone(at);
  }

  /// The car is given back after it was invoiced, before it is delivered.
  VehicleOrder takeBack(@Nullable String reason, Instant at) {
    var why = Required.text("reason", reason, 200);
    go(OrderStep.RETURN, why, at);
    cancelReason = why;
    return undone(at);
  }

  private VehicleOrder undone(Instant at) {
    if (confirmedOn != null) {
      cancelledOn = BusinessDays.of(at);
      registerEvent(
          new OrderCancelled(
              tenant(),
              id(),
              store,
              Objects.requireNonNullElse(soldBy, owner),
              price,
              confirmedOn,
              cancelledOn,
              at));
    }
    return this;
  }

  /// The step that comes next and leads towards the customer's car; null when there is none.
  @Nullable OrderStep nextStep() {
    if (cancelAskedBy != null) {
      return OrderStep.CANCEL;
    }
    return switch (status) {
      case DRAFT -> OrderStep.SUBMIT;
      case APPROVAL -> OrderStep.APPROVE;
      case CONFIRMED -> OrderStep.DEPOSIT;
      case DEPOSITED -> OrderStep.ALLOCATE;
      case ALLOCATED -> OrderStep.FUND;
      case FUNDED -> OrderStep.INVOICE;
      case INVOICED -> OrderStep.REGISTER;
      case REGISTERED -> OrderStep.DELIVER;
      case DELIVERED -> OrderStep.CLOSE;
      case CLOSED, CANCELLED, RETURNED -> null;
    };
  }

  private void go(OrderStep step, @Nullable String why, Instant at) {
    var to = requireWay(step);
    if (to != status) {
      var from = status;
      status = to;
      statusSince = at;
      registerEvent(changed(from, why, at));
    }
  }

  private OrderStatus requireWay(OrderStep step) {
    var to = status.ways().get(step);
    if (to == null) {
      throw new IllegalOrderStep(status, step);
    }
    if (cancelAskedBy != null && step != OrderStep.RELEASE) {
      throw new CancellationPending();
    }
    return to;
  }

  private void requireCar() {
    if (vehicle == null || !status.isActive()) {
      throw new NoCarYet();
    }
  }

  private StatusChanged changed(@Nullable OrderStatus from, @Nullable String why, Instant at) {
    return new StatusChanged(
        tenant(),
        Subject.ORDER,
        getId(),
        customer,
        number,
        from == null ? null : from.name(),
        status.name(),
        why,
        at);
  }

  OrderId id() {
    return new OrderId(getId());
  }

  UUID source() {
    return getId();
  }

  String number() {
    return number;
  }

  StoreId store() {
    return store;
  }

  EmployeeId owner() {
    return owner;
  }

  CustomerId customer() {
    return customer;
  }

  @Nullable OpportunityId opportunity() {
    return opportunity;
  }

  OrderChannel channel() {
    return channel;
  }

  TrimId trim() {
    return trim;
  }

  String model() {
    return model;
  }

  String colour() {
    return colour;
  }

  Money list() {
    return list;
  }

  Money price() {
    return price;
  }

  Money total() {
    return total;
  }

  int discountBp() {
    return discountBp;
  }

  List<OrderLine> lines() {
    return lines.stream().map(VehicleOrderLine::line).toList();
  }

  OrderStatus status() {
    return status;
  }

  Instant statusSince() {
    return statusSince;
  }

  @Nullable Authority authority() {
    return authority;
  }

  @Nullable EmployeeId askedBy() {
    return askedBy;
  }

  @Nullable Instant askedAt() {
    return askedAt;
  }

  @Nullable EmployeeId approvedBy() {
    return approvedBy;
  }

  @Nullable String rejection() {
    return rejection;
  }

  @Nullable Money deposit() {
    return deposit;
  }

  @Nullable VehicleId vehicle() {
    return vehicle;
  }

  VehicleId requireVehicle() {
    return Objects.requireNonNull(vehicle);
  }

  @Nullable Vin vin() {
    return vin;
  }

  @Nullable Instant reservedUntil() {
    return reservedUntil;
  }

  @Nullable Funding funding() {
    return funding;
  }

  @Nullable String plate() {
    return plate;
  }

  Inspection inspection() {
    return inspection;
  }

  @Nullable String inspectionNote() {
    return inspectionNote;
  }

  Checklist checklist() {
    return checklist;
  }

  boolean creditApproved() {
    return creditBy != null;
  }

  @Nullable LocalDate confirmedOn() {
    return confirmedOn;
  }

  @Nullable LocalDate deliveredOn() {
    return deliveredOn;
  }

  boolean cancellationAsked() {
    return cancelAskedBy != null;
  }

  @Nullable EmployeeId cancelAskedBy() {
    return cancelAskedBy;
  }

  @Nullable Instant cancelAskedAt() {
    return cancelAskedAt;
  }

  @Nullable String cancelReason() {
    return cancelReason;
  }
}
