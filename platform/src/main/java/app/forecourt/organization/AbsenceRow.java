package app.forecourt.organization;

import java.time.LocalDate;

/// An absence as lists show it.
///
/// @param to the last day
/// @param reason may be empty
public record AbsenceRow(
    AbsenceId id,
    EmployeeId employee,
    String name,
    EmployeeId delegate,
    String delegateName,
    LocalDate from,
    LocalDate to,
    String reason) {

  public boolean lastsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
