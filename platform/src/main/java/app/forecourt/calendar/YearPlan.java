package app.forecourt.calendar;

import java.util.List;

/// A year of a calendar.
///
/// @param published whether the State Council's notice for it is known; without it only the week
///   and own days count
/// @param days all of them, in order
public record YearPlan(int year, boolean published, int workingDays, List<DayPlan> days) {}
