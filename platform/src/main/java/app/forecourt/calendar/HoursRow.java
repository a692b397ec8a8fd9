package app.forecourt.calendar;

/// Somebody's hours.
///
/// @param own whether somebody set them; else they are those that hold until then
/// @param version 0 as long as nobody did
public record HoursRow(Hours hours, boolean own, int version) {}
