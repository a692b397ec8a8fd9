package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// Somebody is not on the staff any more.
///
/// @param superior who led his team; null if nobody did
record StaffLeft(EmployeeId employee, @Nullable EmployeeId superior) {}
