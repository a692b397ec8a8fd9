package app.forecourt.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody will be away.
///
/// @param delegate who approves in his place meanwhile
/// @param from the first day
/// @param to the last day
/// @param reason at most 200 characters
public record NewAbsence(
    EmployeeId employee,
    EmployeeId delegate,
    LocalDate from,
    LocalDate to,
    @Nullable String reason) {}
