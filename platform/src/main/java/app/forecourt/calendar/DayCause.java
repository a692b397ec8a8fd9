package app.forecourt.calendar;

/// What decides whether a day is a working day.
public enum DayCause {
  /// The hours of the week.
  WEEK,
  PUBLIC_HOLIDAY,
  /// A day on which people work to make up for a holiday.
  MAKE_UP_DAY,
  /// The group's own day.
  GROUP,
  /// The store's own day.
  STORE
}
