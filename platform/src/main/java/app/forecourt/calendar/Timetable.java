package app.forecourt.calendar;

import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The calendars of a group as they are now: read once, asked often.
///
/// Where a store is asked for, null is headquarters. Times are in [BusinessDays#ZONE], that of all
/// stores.
public final class Timetable {

  /// Who is not open within so many days is taken to be always open.
  private static final int FURTHEST = 400;

  /// Who is open now and then is looked at for so many days at most: 20 years.
  private static final int LONGEST = 7_305;

  /// A store that has nothing of its own.
  private static final StoreId ANY_OTHER = new StoreId(new UUID(0, 0));

  private final PublicHolidays holidays;
  private final Hours headquarters;
  private final Hours stores;
  private final Map<StoreId, Hours> own;
  private final Map<LocalDate, OwnDay> days;
  private final Map<StoreId, Map<LocalDate, OwnDay>> daysOfStores;

  Timetable(
      PublicHolidays holidays,
      Hours headquarters,
      Hours stores,
      Map<StoreId, Hours> own,
      Map<LocalDate, OwnDay> days,
      Map<StoreId, Map<LocalDate, OwnDay>> daysOfStores) {
    this.holidays = holidays;
    this.headquarters = headquarters;
    this.stores = stores;
    this.own = Map.copyOf(own);
    this.days = Map.copyOf(days);
    this.daysOfStores = Map.copyOf(daysOfStores);
  }

  Hours hours(@Nullable StoreId store) {
    return store == null ? headquarters : own.getOrDefault(store, stores);
  }

  /// What a day is like: a store's own day goes before the group's, that before public holidays,
  /// those before the week.
  public DayPlan on(@Nullable StoreId store, LocalDate day) {
    var hours = hours(store);
    var official = holidays.on(day).orElse(null);
    var holiday = official == null ? null : official.holiday();
    @Nullable OwnDay ofStore =
        store == null ? null : daysOfStores.getOrDefault(store, Map.of()).get(day);
    if (ofStore != null) {
      return new DayPlan(day, ofStore.works(), DayCause.STORE, holiday, ofStore.name());
    }
    @Nullable OwnDay ofGroup = days.get(day);
    if (ofGroup != null) {
      return new DayPlan(day, ofGroup.works(), DayCause.GROUP, holiday, ofGroup.name());
    }
    if (official != null && hours.publicHolidays()) {
      return new DayPlan(
          day,
          official.works(),
          official.works() ? DayCause.MAKE_UP_DAY : DayCause.PUBLIC_HOLIDAY,
          holiday,
          "");
    }
    return new DayPlan(day, hours.works(day.getDayOfWeek()), DayCause.WEEK, holiday, "");
  }

  public boolean isWorkingDay(@Nullable StoreId store, LocalDate day) {
    return on(store, day).works();
  }

  /// How many working days there are from one day to another, both included; 0 if `to` is before
  /// `from`.
  public int workingDays(@Nullable StoreId store, LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? 0
        : (int) from.datesUntil(to.plusDays(1)).filter(day -> isWorkingDay(store, day)).count();
  }

  /// When it is open next, at once if it is; empty if it never is.
  public Optional<Instant> nextOpening(@Nullable StoreId store, Instant at) {
    var today = BusinessDays.of(at);
    for (var day = today; day.isBefore(today.plusDays(FURTHEST)); day = day.plusDays(1)) {
      var open = open(store, day).orElse(null);
      if (open != null && open.to().isAfter(at)) {
        return Optional.of(open.from().isAfter(at) ? open.from() : at);
      }
    }
    return Optional.empty();
  }

  /// When so much time of opening will have passed; a clock that stands still while it is closed.
  /// Of one that never opens, time passes always; of one that opens too seldom, it ends with the
  /// last opening that is looked at.
  public Instant add(@Nullable StoreId store, Instant at, Duration time) {
    var left = time;
    var today = BusinessDays.of(at);
    @Nullable Instant reached = null;
    for (var passed = 0; passed < (reached == null ? FURTHEST : LONGEST); passed++) {
      var open = open(store, today.plusDays(passed)).orElse(null);
      if (open == null || !open.to().isAfter(at)) {
        continue;
      }
      var from = open.from().isAfter(at) ? open.from() : at;
      var room = Duration.between(from, open.to());
      if (room.compareTo(left) >= 0) {
        return from.plus(left);
      }
      left = left.minus(room);
      reached = open.to();
    }
    return reached == null ? at.plus(time) : reached;
  }

  /// A moment such that whatever began then or before is [due][#add] at `at` or before.
  public Instant subtract(@Nullable StoreId store, Instant at, Duration time) {
    var left = time;
    var today = BusinessDays.of(at);
    var found = false;
    for (var passed = 0; passed < (found ? LONGEST : FURTHEST); passed++) {
      var open = open(store, today.minusDays(passed)).orElse(null);
      if (open == null || !open.from().isBefore(at)) {
        continue;
      }
      var to = open.to().isBefore(at) ? open.to() : at;
      var room = Duration.between(open.from(), to);
      if (room.compareTo(left) >= 0) {
        return to.minus(left);
      }
      left = left.minus(room);
      found = true;
    }
    return found
        ? today.minusDays(LONGEST).atStartOfDay(BusinessDays.ZONE).toInstant()
        : at.minus(time);
  }

  /// The earliest of those moments of all stores.
  public Instant subtractEverywhere(Instant at, Duration time) {
    return Stream.of(own.keySet(), daysOfStores.keySet(), Set.of(ANY_OTHER))
        .flatMap(Set::stream)
        .distinct()
        .map(store -> subtract(store, at, time))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  YearPlan year(@Nullable StoreId store, int year) {
    List<DayPlan> plans =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .map(day -> on(store, day))
            .toList();
    return new YearPlan(
        year,
        holidays.isPublished(year),
        (int) plans.stream().filter(DayPlan::works).count(),
        plans);
  }

  private record Open(Instant from, Instant to) {}

  private Optional<Open> open(@Nullable StoreId store, LocalDate day) {
    if (!isWorkingDay(store, day)) {
      return Optional.empty();
    }
    var hours = hours(store);
    var from = hours.opening(day);
    return Optional.of(new Open(from, from.plus(hours.length())));
  }
}
