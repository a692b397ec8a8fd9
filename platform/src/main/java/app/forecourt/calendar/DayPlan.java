package app.forecourt.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a day is like in a calendar.
///
/// @param works whether it is a working day
/// @param cause what decides it
/// @param publicHoliday what the State Council made of it, whether that decides or not
/// @param name what the group or the store calls it; empty otherwise
public record DayPlan(
    LocalDate day,
    boolean works,
    DayCause cause,
    @Nullable PublicHoliday publicHoliday,
    String name) {}
