package app.forecourt.calendar;

import app.forecourt.identity.Scopes;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where a group keeps its calendars: when headquarters and the stores work, which days of their
/// own they have.
///
/// Where a store is asked for, null is headquarters, whose calendar everybody may know. Days of the
/// group are those of headquarters and of all stores.
@Service
@Transactional
public class CalendarDesk {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_SPAN = 3_660;
  private static final int LONGEST_TIME = 60 * 24 * 60;

  private final WorkingCalendar calendar;
  private final WorkingHoursBook book;
  private final CalendarDays days;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Scopes scopes;

  CalendarDesk(
      WorkingCalendar calendar,
      WorkingHoursBook book,
      CalendarDays days,
      OrganizationDesk organization,
      Permissions permissions,
      Scopes scopes) {
    this.calendar = calendar;
    this.book = book;
    this.days = days;
    this.organization = organization;
    this.permissions = permissions;
    this.scopes = scopes;
  }

  /// @throws app.forecourt.organization.NoSuchStore if there is no such store in sight
  @Transactional(readOnly = true)
  public YearPlan year(@Nullable StoreId store, int year) {
    see(store);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new FieldUnreadable("year", "2026");
    }
    return calendar.timetable().year(store, year);
  }

  /// How many working days there are from one day to another, both included.
  @Transactional(readOnly = true)
  public int workingDays(@Nullable StoreId store, LocalDate from, LocalDate to) {
    see(store);
    requireInRange("from", from);
    requireInRange("to", to);
    if (ChronoUnit.DAYS.between(from, to) > LONGEST_SPAN) {
      throw new FieldUnreadable("to", from.plusDays(LONGEST_SPAN).toString());
    }
    return calendar.workingDays(store, from, to);
  }

  /// When something is due that begins at `at` and may take so many minutes of opening.
  ///
  /// @param minutes 0 to 86,400
  @Transactional(readOnly = true)
  public Instant due(@Nullable StoreId store, Instant at, int minutes) {
    see(store);
    if (at.isBefore(startOf(FIRST_YEAR)) || !at.isBefore(startOf(LAST_YEAR + 1))) {
      throw new FieldUnreadable("at", "2026-01-31T09:00:00Z");
    }
    if (minutes < 0 || minutes > LONGEST_TIME) {
      throw new FieldUnreadable("minutes", "0–" + LONGEST_TIME);
    }
    return calendar.add(store, at, Duration.ofMinutes(minutes));
  }

  /// Those of headquarters, of the stores in general, or of one store.
  ///
  /// @param store of the last case only
  @Transactional(readOnly = true)
  public HoursRow hours(Whose whose, @Nullable StoreId store) {
    see(store);
    return find(whose, store)
        .map(CalendarDesk::row)
        .orElseGet(() -> new HoursRow(usual(whose), false, 0));
  }

  /// Changes them from now on.
  ///
  /// @param seen the version that was read, 0 if nobody had set them
  /// @throws app.forecourt.tenancy.StaleVersion if somebody else changed them meanwhile
  public HoursRow setHours(Whose whose, @Nullable StoreId store, Hours hours, int seen) {
    write(store);
    var known = find(whose, store).orElse(null);
    var own = known == null ? new WorkingHours(whose, store, hours) : known;
    own.expectVersion(known == null ? seen : seen - 1);
    var kept = book.save(own.change(hours));
    book.flush();
    scopes.change();
    return row(kept);
  }

  /// Its version is one more than that of what is stored, as 0 means that nothing is.
  private static HoursRow row(WorkingHours own) {
    return new HoursRow(own.hours(), true, own.version() + 1);
  }

  /// The store keeps the hours of all stores from now on.
  public void shareHours(StoreId store) {
    write(store);
    find(Whose.STORE, store).ifPresent(book::delete);
    scopes.change();
  }

  /// Makes a day one of the group's own, or of a store's.
  public DayPlan setDay(@Nullable StoreId store, LocalDate day, OwnDay own) {
    write(store);
    requireInRange("day", Required.value("day", day));
    days.save(
        find(store, day)
            .map(known -> known.change(own))
            .orElseGet(() -> new CalendarDay(store, day, own)));
    scopes.change();
    return calendar.timetable().on(store, day);
  }

  /// It is a day as any other again.
  public DayPlan clearDay(@Nullable StoreId store, LocalDate day) {
    write(store);
    find(store, day).ifPresent(days::delete);
    scopes.change();
    return calendar.timetable().on(store, day);
  }

  private Optional<CalendarDay> find(@Nullable StoreId store, LocalDate day) {
    return store == null ? days.ofGroup(day) : days.findByStoreAndDay(store, day);
  }

  private Optional<WorkingHours> find(Whose whose, @Nullable StoreId store) {
    return book.findAll().stream().filter(one -> one.isOf(whose, store)).findFirst();
  }

  private Hours usual(Whose whose) {
    return switch (whose) {
      case HEADQUARTERS -> Hours.HEADQUARTERS;
      case STORES -> Hours.STORES;
      case STORE -> hours(Whose.STORES, null).hours();
    };
  }

  private static void requireInRange(String field, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new FieldUnreadable(field, "2026-01-31");
    }
  }

  private static Instant startOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(BusinessDays.ZONE).toInstant();
  }

  private void see(@Nullable StoreId store) {
    if (store != null) {
      organization.store(store);
    }
  }

  private void write(@Nullable StoreId store) {
    if (store == null) {
      permissions.requireEverywhere(Action.TENANT_SETTINGS, Verb.WRITE);
    } else {
      see(store);
      permissions.require(Action.ORGANISATION, Verb.WRITE, store);
    }
  }
}
