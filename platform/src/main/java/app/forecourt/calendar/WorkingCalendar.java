package app.forecourt.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import app.forecourt.identity.Scopes;
import app.forecourt.organization.StoreId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers when stores of the bound group and its headquarters work, whoever asks.
///
/// Who asks for many at once takes the [timetable][#timetable] and asks that.
@Service
@Transactional(readOnly = true)
public class WorkingCalendar {

  private static final int REMEMBERED = 2_000;

  private final PublicHolidays holidays;
  private final WorkingHoursBook hours;
  private final CalendarDays days;
  private final Scopes scopes;
  private final Cache<Key, Timetable> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Key(TenantId tenant, long stamp) {}

  WorkingCalendar(
      PublicHolidays holidays, WorkingHoursBook hours, CalendarDays days, Scopes scopes) {
    this.holidays = holidays;
    this.hours = hours;
    this.days = days;
    this.scopes = scopes;
  }

  /// All calendars of the group as they are now.
  public Timetable timetable() {
    var key = new Key(CurrentTenant.require(), scopes.stamp());
    var known = remembered.getIfPresent(key);
    if (known != null) {
      return known;
    }
    var timetable = read();
    remembered.put(key, timetable);
    return timetable;
  }

  private Timetable read() {
    var set = hours.findAll();
    var special = days.findAll();
    return new Timetable(
        holidays,
        of(set, Whose.HEADQUARTERS).orElse(Hours.HEADQUARTERS),
        of(set, Whose.STORES).orElse(Hours.STORES),
        set.stream()
            .filter(one -> one.store() != null && one.isOf(Whose.STORE, one.store()))
            .collect(
                toUnmodifiableMap(one -> Objects.requireNonNull(one.store()), WorkingHours::hours)),
        special.stream()
            .filter(day -> day.store() == null)
            .collect(toUnmodifiableMap(CalendarDay::day, CalendarDay::own)),
        special.stream()
            .filter(day -> day.store() != null)
            .collect(
                groupingBy(
                    day -> Objects.requireNonNull(day.store()),
                    toUnmodifiableMap(CalendarDay::day, CalendarDay::own))));
  }

  private static Optional<Hours> of(List<WorkingHours> set, Whose whose) {
    return set.stream().filter(one -> one.isOf(whose, null)).findFirst().map(WorkingHours::hours);
  }

  /// Whether a store works on a day; headquarters if it is null.
  public boolean isWorkingDay(@Nullable StoreId store, LocalDate day) {
    return timetable().isWorkingDay(store, day);
  }

  /// How many working days there are from one day to another, both included.
  public int workingDays(@Nullable StoreId store, LocalDate from, LocalDate to) {
    return timetable().workingDays(store, from, to);
  }

  /// When it is open next, at once if it is; empty if it never is.
  public Optional<Instant> nextOpening(@Nullable StoreId store, Instant at) {
    return timetable().nextOpening(store, at);
  }

  /// When so much time of opening will have passed.
  public Instant add(@Nullable StoreId store, Instant at, Duration time) {
    return timetable().add(store, at, time);
  }
}
