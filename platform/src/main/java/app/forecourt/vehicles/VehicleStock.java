package app.forecourt.vehicles;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.tenancy.Listing;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.NoSuchColumn;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import app.forecourt.vocabulary.Tail;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where every car of the group is known by its VIN.
///
/// Orders [reserve][#reserve], [sell][#sell] and [deliver][#deliver] cars, having seen to it that
/// they may.
@Service
@Transactional
public class VehicleStock {

  /// How long a car is kept for an order before it is free again. Source: domain/demo-group.md F.4.
  public static final Duration KEPT = Duration.ofDays(4);

  private static final String COST = "cost";

  private final Vehicles vehicles;
  private final Movements movements;
  private final Catalogue catalogue;
  private final Permissions permissions;
  private final EntityManager entities;
  private final Clock clock;

  VehicleStock(
      Vehicles vehicles,
      Movements movements,
      Catalogue catalogue,
      Permissions permissions,
      EntityManager entities,
      Clock clock) {
    this.vehicles = vehicles;
    this.movements = movements;
    this.catalogue = catalogue;
    this.permissions = permissions;
    this.entities = entities;
    this.clock = clock;
  }

  /// Takes a car into the books.
  ///
  /// @throws VinKnown if the group has that car already
  public VehicleId admit(NewVehicle car) {
    return admit(car, clock.instant());
  }

  /// As [#admit], for cars that came earlier.
  ///
  /// @param at when it came; for a car in stock its age counts from there
  /// @throws VinKnown if the group has that car already
  public VehicleId admit(NewVehicle car, Instant at) {
    if (at.isAfter(clock.instant())) {
      throw new FieldUnreadable("at", clock.instant().toString());
    }
    permissions.require(Action.ALLOCATION, Verb.WRITE, Required.value("store", car.store()));
    catalogue.trim(Required.value("trim", car.trim()));
    if (vehicles.existsByVin(Required.value("vin", car.vin()))) {
      throw new VinKnown(car.vin());
    }
    var vehicle = vehicles.save(new Vehicle(car, at));
    remember(vehicle, null, "", at);
    return vehicle.id();
  }

  /// Moves a car on in the store's own affairs; orders reserve, sell and deliver.
  ///
  /// @throws IllegalVehicleMove if the status does not follow, or is an order's to give
  public void move(VehicleId id, VehicleStatus to, int version) {
    Required.value("to", to);
    var vehicle = visible(id);
    permissions.require(Action.ALLOCATION, Verb.WRITE, vehicle.store());
    vehicle.expectVersion(version);
    var from = vehicle.status();
    if (to.byOrderOnly() || from.byOrderOnly()) {
      throw new IllegalVehicleMove(from, to);
    }
    vehicles.save(vehicle.moveTo(to, clock.instant()));
    remember(vehicle, from, "");
  }

  /// Takes in a car that comes from another store, or back.
  ///
  /// @param version the one that was read
  /// @throws IllegalVehicleMove unless it is on its way between stores
  public void receive(VehicleId id, StoreId store, int version) {
    var vehicle = require(id);
    permissions.require(Action.ALLOCATION, Verb.WRITE, Required.value("store", store));
    vehicle.expectVersion(version);
    var from = vehicle.status();
    vehicles.save(vehicle.arriveIn(store, clock.instant()));
    remember(vehicle, from, "");
  }

  /// Keeps a car in stock for an order, so that nobody else gets it.
  ///
  /// @param until when it is free again unless it is sold; null for never
  /// @throws VehicleTaken if another order has it; of two at the same time, one gets it
  public VehicleRow reserve(VehicleId id, UUID order, String number, @Nullable Instant until) {
    var vehicle = locked(id);
    var from = vehicle.status();
    vehicles.save(vehicle.reserveFor(order, number, until, clock.instant()));
    remember(vehicle, from, number);
    return known(id);
  }

  /// Gives a car back that an order does not need any more.
  public void release(VehicleId id, UUID order) {
    var vehicle = locked(id).belongsTo(order);
    var from = vehicle.status();
    vehicles.save(vehicle.release(clock.instant()));
    remember(vehicle, from, "");
  }

  /// The order was invoiced: the car is sold.
  ///
  /// @return what the car cost
  public Money sell(VehicleId id, UUID order) {
    var vehicle = locked(id).belongsTo(order);
    var from = vehicle.status();
    vehicles.save(vehicle.sell(clock.instant()));
    remember(vehicle, from, "");
    return vehicle.cost();
  }

  /// The customer drives it away.
  public void deliver(VehicleId id, UUID order) {
    var vehicle = locked(id).belongsTo(order);
    var from = vehicle.status();
    vehicles.save(vehicle.moveTo(VehicleStatus.DELIVERED, clock.instant()));
    remember(vehicle, from, "");
  }

  /// A sold car comes back before it was delivered.
  public void takeBack(VehicleId id, UUID order) {
    release(id, order);
  }

  /// What an order needs to know of its car, whoever works on it.
  @Transactional(readOnly = true)
  public VehicleRow known(VehicleId id) {
    return listing(Set.of(require(id).store()))
        .where("v.id = :id", "id", id.value())
        .newest(null, 1)
        .getFirst()
        .row(permissions.seesCost(), clock.instant());
  }

  /// @throws NoSuchVehicle if the group has none of that id, or it is out of sight
  @Transactional(readOnly = true)
  public VehicleRow row(VehicleId id) {
    return known(visible(id).id());
  }

  /// What happened to a car, the latest first.
  @Transactional(readOnly = true)
  public List<MovementRow> history(VehicleId id) {
    row(id);
    return movements.findByVehicleOrderByIdDesc(id).stream().map(VehicleMovement::row).toList();
  }

  /// @throws NoSuchColumn for an unknown column, or cost if the role does not see it
  @Transactional(readOnly = true)
  public List<VehicleRow> list(StockFilter filter, Sorting sorting, int offset, int limit) {
    if (sorting.column().equals(COST) && !permissions.seesCost()) {
      throw new NoSuchColumn(COST);
    }
    return seen(filtered(filter).rows(sorting, offset, limit));
  }

  @Transactional(readOnly = true)
  public long count(StockFilter filter) {
    return filtered(filter).count();
  }

  /// The newest cars, for pages of the API.
  @Transactional(readOnly = true)
  public List<VehicleRow> newest(StockFilter filter, @Nullable UUID after, int limit) {
    return seen(filtered(filter).newest(after, limit));
  }

  /// Finds cars in sight by the end of the VIN, four characters or more; the newest first. Empty if
  /// that is too little to go by.
  @Transactional(readOnly = true)
  public List<VehicleRow> search(String text, int most) {
    var end = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!end.matches("[A-Z0-9]{4,17}")) {
      return List.of();
    }
    var tail = Tail.of(end);
    return seen(
        listing(stores(null))
            .where("v.vinTail >= :from", "from", tail.from())
            .where("v.vinTail < :to", "to", tail.to())
            .newest(null, most));
  }

  /// Those of `ids` that are in sight.
  @Transactional(readOnly = true)
  public List<VehicleRow> rows(Collection<VehicleId> ids) {
    return seen(
        listing(stores(null))
            .where("v.id in :ids", "ids", ids.stream().map(VehicleId::value).toList())
            .newest(null, ids.size()));
  }

  /// How many cars stand in each status, in a store or in all in sight.
  @Transactional(readOnly = true)
  public Map<VehicleStatus, Long> counts(@Nullable StoreId store) {
    var stores = stores(store);
    var counts = new EnumMap<VehicleStatus, Long>(VehicleStatus.class);
    if (!stores.isEmpty()) {
      vehicles
          .countByStatus(stores)
          .forEach(row -> counts.put((VehicleStatus) row[0], (Long) row[1]));
    }
    return counts;
  }

  private List<VehicleRow> seen(List<VehicleLine> lines) {
    var seesCost = permissions.seesCost();
    var now = clock.instant();
    return lines.stream().map(line -> line.row(seesCost, now)).toList();
  }

  private Listing<VehicleLine> filtered(StockFilter filter) {
    var text = filter.text() == null ? null : filter.text().strip().toLowerCase(Locale.ROOT);
    return listing(stores(filter.store()))
        .where("v.status = :status", "status", filter.status())
        .where("v.trim = :trim", "trim", filter.trim())
        .where(
            "locate(:text, lower(cast(v.vin as String))) > 0 or locate(:text, lower(t.series)) > 0"
                + " or locate(:text, lower(t.trim)) > 0 or locate(:text, lower(v.colour)) > 0",
            "text",
            text == null || text.isEmpty() ? null : text)
        .where(
            "v.stockedAt < :since and v.status not in (DELIVERED, WITHDRAWN)",
            "since",
            filter.olderThanDays() == null
                ? null
                : clock.instant().minus(Duration.ofDays(filter.olderThanDays())));
  }

  private Listing<VehicleLine> listing(Set<StoreId> stores) {
    return Listing.of(
            entities,
            VehicleLine.class,
            """
            new app.forecourt.vehicles.VehicleLine(v.id, v.vin, v.store, s.name, v.trim, b.name,
              t.series, t.trim, v.colour, t.listPrice, v.cost, v.status, v.stockedAt, v.order,
              v.orderNumber, v.reservedUntil, v.version)\
            """,
            "Vehicle v join Trim t on t.id = v.trim join CarBrand b on b.id = t.brand join Store s on"
                + " s.id = v.store",
            "v.id")
        .where("v.store in :stores", "stores", stores)
        .sortable("vin", "v.vin")
        .sortable("store", "s.name")
        .sortable("model", "t.series")
        .sortable("colour", "v.colour")
        .sortable("listPrice", "t.listPrice")
        .sortable(COST, "v.cost")
        .sortable("status", "v.status")
        .sortable("age", "v.stockedAt")
        .sortable("stocked", "v.stockedAt")
        .sortable("order", "v.orderNumber")
        .sortable("brand", "b.name")
        .sortable("created", "v.id");
  }

  private Set<StoreId> stores(@Nullable StoreId store) {
    var sight = permissions.sight(Action.STOCK, Verb.READ).stores();
    return store == null ? sight : sight.contains(store) ? Set.of(store) : Set.of();
  }

  private Vehicle visible(VehicleId id) {
    var vehicle = require(id);
    if (!permissions.sight(Action.STOCK, Verb.READ).stores().contains(vehicle.store())) {
      throw new NoSuchVehicle();
    }
    return vehicle;
  }

  private Vehicle require(VehicleId id) {
    return vehicles.findById(id.value()).orElseThrow(NoSuchVehicle::new);
  }

  private Vehicle locked(VehicleId id) {
    return vehicles.findLocked(id.value()).orElseThrow(NoSuchVehicle::new);
  }

  private void remember(Vehicle vehicle, @Nullable VehicleStatus from, String reason) {
    remember(vehicle, from, reason, clock.instant());
  }

  private void remember(Vehicle vehicle, @Nullable VehicleStatus from, String reason, Instant at) {
    movements.save(
        new VehicleMovement(
            vehicle.id(),
            from,
            vehicle.status(),
            at,
            CurrentMember.find().map(Member::name).orElse(""),
            reason));
  }
}
