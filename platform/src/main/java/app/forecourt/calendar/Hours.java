package app.forecourt.calendar;

import app.forecourt.organization.BusinessDays;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Required;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// On which days of the week somebody works, and from when to when.
///
/// @param weekdays in their order; empty for never
/// @param closes later than `opens`; midnight is the end of the day
/// @param publicHolidays whether it rests on public holidays and works on the days that make up for
///   them
public record Hours(
    List<DayOfWeek> weekdays,
    @Schema(type = "string", format = "time", example = "09:00") LocalTime opens,
    @Schema(type = "string", format = "time", example = "18:00") LocalTime closes,
    boolean publicHolidays) {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime SIX = LocalTime.of(18, 0);

  /// Office hours, until the group says otherwise.
  public static final Hours HEADQUARTERS =
      new Hours(List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), NINE, SIX, true);

  /// Those of stores, until the group says otherwise: dealers are open every day, holidays too.
  public static final Hours STORES =
      new Hours(List.copyOf(EnumSet.allOf(DayOfWeek.class)), NINE, SIX, false);

  /// @throws FieldUnreadable if it closes before it opens
  public Hours {
    weekdays =
        List.copyOf(
            Required.value("weekdays", weekdays).isEmpty() ? Set.of() : EnumSet.copyOf(weekdays));
    Required.value("opens", opens);
    Required.value("closes", closes);
    if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
      throw new FieldUnreadable("closes", "18:00");
    }
  }

  boolean works(DayOfWeek day) {
    return weekdays.contains(day);
  }

  /// How long a working day is.
  Duration length() {
    return closes.equals(LocalTime.MIDNIGHT)
        ? Duration.between(opens, LocalTime.MAX).plusNanos(1)
        : Duration.between(opens, closes);
  }

  /// When it opens on a working day.
  Instant opening(LocalDate day) {
    return day.atTime(opens).atZone(BusinessDays.ZONE).toInstant();
  }
}
