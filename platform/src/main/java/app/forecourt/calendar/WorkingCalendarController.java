package app.forecourt.calendar;

import app.forecourt.api.IfMatch;
import app.forecourt.api.Versioned;
import app.forecourt.organization.StoreId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar", description = "When headquarters and stores work")
@RestController
@RequestMapping("/api/v1")
class WorkingCalendarController {

  private final CalendarDesk desk;

  record WorkingDays(int workingDays) {}

  /// @param works whether it is an extra working day; else a day off
  /// @param name why
  record SpecialDay(LocalDate day, boolean works, String name) {
    OwnDay own() {
      return new OwnDay(works, name);
    }
  }

  record Due(Instant due) {}

  WorkingCalendarController(CalendarDesk desk) {
    this.desk = desk;
  }

  /// Headquarters' year, day by day.
  @GetMapping("/calendar")
  YearPlan year(@RequestParam int year) {
    return desk.year(null, year);
  }

  @GetMapping("/calendar/hours")
  ResponseEntity<HoursRow> hours() {
    return answer(desk.hours(Whose.HEADQUARTERS, null));
  }

  /// Those of headquarters.
  @PutMapping("/calendar/hours")
  ResponseEntity<HoursRow> setHours(
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen, @RequestBody Hours hours) {
    return answer(desk.setHours(Whose.HEADQUARTERS, null, hours, seen.version()));
  }

  /// Those of all stores that have none of their own.
  @GetMapping("/calendar/store-hours")
  ResponseEntity<HoursRow> storeHours() {
    return answer(desk.hours(Whose.STORES, null));
  }

  @PutMapping("/calendar/store-hours")
  ResponseEntity<HoursRow> setStoreHours(
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen, @RequestBody Hours hours) {
    return answer(desk.setHours(Whose.STORES, null, hours, seen.version()));
  }

  /// Makes a day one of the whole group's own.
  @PutMapping("/calendar/days")
  DayPlan setDay(@RequestBody SpecialDay day) {
    return desk.setDay(null, day.day(), day.own());
  }

  @DeleteMapping("/calendar/days")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clearDay(@RequestParam LocalDate day) {
    desk.clearDay(null, day);
  }

  /// A store's year, day by day.
  @GetMapping("/calendar/stores/{store}")
  YearPlan yearOfStore(@PathVariable StoreId store, @RequestParam int year) {
    return desk.year(store, year);
  }

  @GetMapping("/calendar/stores/{store}/hours")
  ResponseEntity<HoursRow> hoursOfStore(@PathVariable StoreId store) {
    return answer(desk.hours(Whose.STORE, store));
  }

  @PutMapping("/calendar/stores/{store}/hours")
  ResponseEntity<HoursRow> setHoursOfStore(
      @PathVariable StoreId store,
      @RequestHeader(HttpHeaders.IF_MATCH) IfMatch seen,
      @RequestBody Hours hours) {
    return answer(desk.setHours(Whose.STORE, store, hours, seen.version()));
  }

  /// The store keeps the hours of all stores again.
  @DeleteMapping("/calendar/stores/{store}/hours")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void shareHours(@PathVariable StoreId store) {
    desk.shareHours(store);
  }

  @PutMapping("/calendar/stores/{store}/days")
  DayPlan setDayOfStore(@PathVariable StoreId store, @RequestBody SpecialDay day) {
    return desk.setDay(store, day.day(), day.own());
  }

  @DeleteMapping("/calendar/stores/{store}/days")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clearDayOfStore(@PathVariable StoreId store, @RequestParam LocalDate day) {
    desk.clearDay(store, day);
  }

  /// From one day to another, both included.
  @GetMapping("/calendar/stores/{store}/working-days")
  WorkingDays workingDays(
      @PathVariable StoreId store, @RequestParam LocalDate from, @RequestParam LocalDate to) {
    return new WorkingDays(desk.workingDays(store, from, to));
  }

  /// When something is due that begins at `at` and may take so many minutes of opening.
  @GetMapping("/calendar/stores/{store}/due")
  Due due(@PathVariable StoreId store, @RequestParam Instant at, @RequestParam int minutes) {
    return new Due(desk.due(store, at, minutes));
  }

  private static ResponseEntity<HoursRow> answer(HoursRow row) {
    return Versioned.ok(row, row.version());
  }
}
