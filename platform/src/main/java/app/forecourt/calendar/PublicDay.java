package app.forecourt.calendar;

/// A day for which the State Council says otherwise than the week does.
///
/// @param works whether it is a working day that makes up for a holiday
record PublicDay(PublicHoliday holiday, boolean works) {}
