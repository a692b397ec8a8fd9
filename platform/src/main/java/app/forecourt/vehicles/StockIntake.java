package app.forecourt.vehicles;

import static java.util.stream.Collectors.toMap;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Intake;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Objections;
import app.forecourt.vocabulary.Required;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where cars come into the books by the hundred. The rules are those of the entity, and the right
/// is that to [import][Action#API_TOKENS], in its stores. Rows of one call are about different
/// cars; whoever calls has seen to that.
@Service
@Transactional
public class StockIntake {

  private static final Vin ANY = new Vin("");
  private static final StoreId NOWHERE = new StoreId(new UUID(0, 0));
  private static final TrimId NONE = new TrimId(new UUID(0, 0));

  private final Vehicles vehicles;
  private final Movements movements;
  private final Permissions permissions;
  private final Clock clock;

  StockIntake(Vehicles vehicles, Movements movements, Permissions permissions, Clock clock) {
    this.vehicles = vehicles;
    this.movements = movements;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// What can be corrected of a car.
  public record Known(TrimId trim, String colour, Money cost) {

    private static Known of(Vehicle car) {
      return new Known(car.trim(), car.colour(), car.cost());
    }
  }

  /// What would become of these cars; in their order.
  ///
  /// @param otherwise the store of those that are new and name none
  @Transactional(readOnly = true)
  public List<Intake> check(List<StockEntry> entries, @Nullable StoreId otherwise) {
    return each(entries, otherwise, false);
  }

  /// Admits and corrects these cars, but for those that are refused; in their order.
  ///
  /// @param otherwise the store of those that are new and name none
  public List<Intake> take(List<StockEntry> entries, @Nullable StoreId otherwise) {
    return each(entries, otherwise, true);
  }

  private List<Intake> each(
      List<StockEntry> entries, @Nullable StoreId otherwise, boolean forGood) {
    permissions.requireSomewhere(Action.API_TOKENS, Verb.WRITE);
    var reach = permissions.sight(Action.API_TOKENS, Verb.WRITE).stores();
    var vins = entries.stream().map(StockEntry::vin).filter(Objects::nonNull).distinct().toList();
    var known =
        vins.isEmpty()
            ? Map.<Vin, Vehicle>of()
            : vehicles.findByVinIn(vins).stream().collect(toMap(Vehicle::vin, car -> car));
    var now = clock.instant();
    return entries.stream()
        .map(entry -> {
          var car = entry.vin() == null ? null : known.get(entry.vin());
          return car == null
              ? admitted(entry, otherwise, reach, now, forGood)
              : corrected(car, entry, reach, forGood);
        })
        .toList();
  }

  private Intake admitted(
      StockEntry entry,
      @Nullable StoreId otherwise,
      Set<StoreId> reach,
      Instant now,
      boolean forGood) {
    var objections = new Objections();
    var store = entry.store() == null ? otherwise : entry.store();
    if (store != null && !reach.contains(store)) {
      objections.check(() -> permissions.require(Action.API_TOKENS, Verb.WRITE, store));
    }
    objections.check(() -> Required.value("vin", entry.vin()));
    var came = entry.stockedOn() == null ? now : BusinessDays.startOf(entry.stockedOn());
    if (came.isAfter(now)) {
      objections.add(new FieldUnreadable("stockedOn", BusinessDays.of(now).toString()));
    }
    var made =
        objections.attempt(
            wish(entry, store), wish -> new Vehicle(wish, came), StockIntake::harmless);
    if (made.isEmpty() || !objections.none()) {
      return Intake.refused(objections.all());
    }
    if (forGood) {
      var car = vehicles.save(made.get());
      movements.save(
          new VehicleMovement(
              car.id(),
              null,
              car.status(),
              came,
              CurrentMember.find().map(Member::name).orElse(""),
              ""));
    }
    return Intake.fresh();
  }

  private Intake corrected(Vehicle car, StockEntry entry, Set<StoreId> reach, boolean forGood) {
    if (!reach.contains(car.store())
        || (entry.store() != null && !entry.store().equals(car.store()))) {
      return Intake.refused(List.of(new StandsElsewhere(car.vin())));
    }
    var before = Known.of(car);
    var wish =
        new Known(
            Objects.requireNonNullElse(entry.trim(), before.trim()),
            Objects.requireNonNullElse(entry.colour(), before.colour()).strip(),
            Objects.requireNonNullElse(entry.cost(), before.cost()));
    var changes = Intake.differences(before, wish);
    if (changes.isEmpty()) {
      return Intake.known(changes);
    }
    var objections = new Objections();
    var copy =
        new NewVehicle(car.store(), car.vin(), wish.trim(), wish.colour(), wish.cost(), null);
    objections.attempt(copy, one -> new Vehicle(one, Instant.EPOCH), StockIntake::harmless);
    objections.check(car::requireCorrectable);
    if (!objections.none()) {
      return Intake.refused(objections.all());
    }
    if (forGood) {
      vehicles.save(car.correct(wish.trim(), wish.colour(), wish.cost()));
    }
    return Intake.known(changes);
  }

  @SuppressWarnings("NullAway") // what is missing is refused where it is needed
  private static NewVehicle wish(StockEntry entry, @Nullable StoreId store) {
    return new NewVehicle(
        store,
        Objects.requireNonNullElse(entry.vin(), ANY),
        entry.trim(),
        entry.colour(),
        entry.cost(),
        entry.start());
  }

  private static NewVehicle harmless(NewVehicle wish, String field) {
    @Nullable VehicleStatus start = field.equals("start") ? null : wish.start();
    return new NewVehicle(
        field.equals("store") ? NOWHERE : wish.store(),
        wish.vin(),
        field.equals("trim") ? NONE : wish.trim(),
        field.equals("colour") ? "—" : wish.colour(),
        field.equals("cost") ? Money.fen(1) : wish.cost(),
        start);
  }
}
