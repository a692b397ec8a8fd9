package app.forecourt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.StoreId;
import app.forecourt.vocabulary.FieldUnreadable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTests {

  private static final StoreId STORE = new StoreId(UUID.randomUUID());
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final PublicHolidays HOLIDAYS = new PublicHolidays();

  private final Timetable usual = timetable(Hours.STORES, Map.of(), Map.of());

  /// Source: CRM-05.
  @Test
  void aLeadOfTheEveningIsDueInTheMorning() {
    assertThat(usual.add(STORE, at("2026-11-24T21:30"), HALF_AN_HOUR))
        .isEqualTo(at("2026-11-25T09:30"));
  }

  @Test
  void whatDoesNotFitIntoTheEveningGoesOnInTheMorning() {
    assertThat(usual.add(STORE, at("2026-11-24T17:50"), HALF_AN_HOUR))
        .isEqualTo(at("2026-11-25T09:20"));
    assertThat(usual.add(STORE, at("2026-11-24T17:30"), HALF_AN_HOUR))
        .isEqualTo(at("2026-11-24T18:00"));
    assertThat(usual.add(STORE, at("2026-11-24T06:00"), HALF_AN_HOUR))
        .isEqualTo(at("2026-11-24T09:30"));
    assertThat(usual.add(STORE, at("2026-11-24T09:00"), Duration.ofHours(20)))
        .isEqualTo(at("2026-11-26T11:00"));
  }

  @Test
  void theClockStandsStillOverAPublicHoliday() {
    var resting = timetable(week(true), Map.of(), Map.of());
    assertThat(resting.add(STORE, at("2026-09-30T17:45"), HALF_AN_HOUR))
        .isEqualTo(at("2026-10-08T09:15"));
    assertThat(usual.add(STORE, at("2026-09-30T17:45"), HALF_AN_HOUR))
        .as("dealers are open on holidays")
        .isEqualTo(at("2026-10-01T09:15"));
  }

  @Test
  void itRunsOnASaturdayThatMakesUpForAHoliday() {
    var friday = at("2026-10-09T21:30");
    var resting = timetable(week(true), Map.of(), Map.of());
    assertThat(resting.add(STORE, friday, HALF_AN_HOUR)).isEqualTo(at("2026-10-10T09:30"));
    var indifferent = timetable(week(false), Map.of(), Map.of());
    assertThat(indifferent.add(STORE, friday, HALF_AN_HOUR)).isEqualTo(at("2026-10-12T09:30"));
  }

  @Test
  void ownDaysGoBeforePublicOnesAndTheStoresBeforeTheGroups() {
    var day = LocalDate.of(2026, 10, 1);
    var open = new OwnDay(true, "国庆车展");
    var shut = new OwnDay(false, "盘点");
    assertThat(timetable(week(true), Map.of(day, open), Map.of()).on(STORE, day))
        .isEqualTo(new DayPlan(day, true, DayCause.GROUP, PublicHoliday.NATIONAL_DAY, "国庆车展"));
    var both = timetable(week(true), Map.of(day, open), Map.of(STORE, Map.of(day, shut)));
    assertThat(both.on(STORE, day))
        .isEqualTo(new DayPlan(day, false, DayCause.STORE, PublicHoliday.NATIONAL_DAY, "盘点"));
    assertThat(both.isWorkingDay(new StoreId(UUID.randomUUID()), day)).isTrue();
  }

  @Test
  void headquartersWorksAsTheStateCouncilSays() {
    assertThat(usual.isWorkingDay(null, LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(usual.isWorkingDay(null, LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(usual.isWorkingDay(null, LocalDate.of(2026, 11, 28))).isFalse();
    assertThat(usual.isWorkingDay(STORE, LocalDate.of(2026, 11, 28))).isTrue();
  }

  /// 365 or 366 days less weekends and days off, and the days that make up for them.
  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void countsTheWorkingDaysOfAYear(int year, int days) {
    assertThat(usual.workingDays(null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .isEqualTo(days);
    assertThat(usual.year(null, year).workingDays()).isEqualTo(days);
    assertThat(usual.year(null, year).published()).isTrue();
  }

  @Test
  void saysWhichYearsNobodyKnowsYet() {
    assertThat(usual.year(null, 2027).published()).isFalse();
    assertThat(usual.isWorkingDay(null, LocalDate.of(2027, 10, 1))).isTrue();
  }

  @Test
  void findsTheNextOpening() {
    assertThat(usual.nextOpening(STORE, at("2026-11-24T12:00"))).contains(at("2026-11-24T12:00"));
    assertThat(usual.nextOpening(STORE, at("2026-11-24T18:00"))).contains(at("2026-11-25T09:00"));
    assertThat(usual.nextOpening(null, at("2026-09-30T18:00"))).contains(at("2026-10-08T09:00"));
  }

  @Test
  void timePassesAlwaysForAStoreThatNeverOpens() {
    var never =
        timetable(
            new Hours(List.of(), LocalTime.of(9, 0), LocalTime.of(18, 0), false),
            Map.of(),
            Map.of());
    assertThat(never.add(STORE, at("2026-11-24T21:30"), HALF_AN_HOUR))
        .isEqualTo(at("2026-11-24T22:00"));
    assertThat(never.nextOpening(STORE, at("2026-11-24T21:30"))).isEmpty();
  }

  @Test
  void timeOfAStoreThatOpensSeldomPassesWhileItIsOpenOnly() {
    var monday = LocalDate.of(2026, 11, 23);
    var seldom =
        timetable(
            new Hours(List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0), false),
            Map.of(),
            Map.of());
    var last = at(monday.plusWeeks(99) + "T10:00");
    assertThat(seldom.add(STORE, at("2026-11-23T08:00"), Duration.ofHours(100))).isEqualTo(last);
    assertThat(seldom.subtract(STORE, last, Duration.ofHours(100)))
        .isEqualTo(at("2026-11-23T09:00"));
    var once =
        timetable(
            new Hours(List.of(), LocalTime.of(9, 0), LocalTime.of(18, 0), false),
            Map.of(monday, new OwnDay(true, "车展")),
            Map.of());
    assertThat(once.add(STORE, at("2026-11-23T17:45"), HALF_AN_HOUR))
        .isEqualTo(at("2026-11-23T18:00"));
    assertThat(once.subtract(STORE, at("2026-11-23T09:15"), HALF_AN_HOUR))
        .isBefore(at("2007-01-01T00:00"));
  }

  /// What is found by going back never misses what is found by going forth.
  @ParameterizedTest
  @CsvSource({
    "2026-09-30T17:45",
    "2026-10-08T09:15",
    "2026-10-09T21:30",
    "2026-10-10T09:00",
    "2026-10-11T13:00",
    "2026-02-24T09:30",
    "2026-11-24T18:00"
  })
  void whatBeganLaterThanGoingBackFindsIsDueLater(String moment) {
    var resting = timetable(week(true), Map.of(), Map.of());
    for (var patience : List.of(HALF_AN_HOUR, Duration.ofHours(9), Duration.ofHours(31))) {
      var began = resting.subtract(STORE, at(moment), patience);
      assertThat(resting.add(STORE, began, patience)).isBeforeOrEqualTo(at(moment));
      assertThat(resting.subtractEverywhere(at(moment), patience)).isBeforeOrEqualTo(began);
      for (var later = 1; later <= 12 * 24; later++) {
        var start = began.plus(Duration.ofHours(later));
        if (!start.isAfter(at(moment))) {
          assertThat(resting.add(STORE, start, patience)).isAfterOrEqualTo(at(moment));
        }
      }
    }
  }

  @Test
  void closesAfterItOpens() {
    assertThatExceptionOfType(FieldUnreadable.class)
        .isThrownBy(() ->
            new Hours(List.of(DayOfWeek.MONDAY), LocalTime.of(18, 0), LocalTime.of(9, 0), true))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("closes"));
    var untilMidnight =
        new Hours(List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.MIDNIGHT, true);
    assertThat(untilMidnight.length()).isEqualTo(Duration.ofHours(15));
  }

  private static Hours week(boolean publicHolidays) {
    return new Hours(
        Hours.HEADQUARTERS.weekdays(), LocalTime.of(9, 0), LocalTime.of(18, 0), publicHolidays);
  }

  private static Timetable timetable(
      Hours stores, Map<LocalDate, OwnDay> days, Map<StoreId, Map<LocalDate, OwnDay>> ofStores) {
    return new Timetable(HOLIDAYS, Hours.HEADQUARTERS, stores, Map.of(), days, ofStores);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessDays.ZONE).toInstant();
  }
}
