package app.forecourt.calendar;

/// What somebody does on a day of his own.
///
/// @param works whether it is an extra working day; else he rests
/// @param name why, e.g. `周年庆`
public record OwnDay(boolean works, String name) {}
