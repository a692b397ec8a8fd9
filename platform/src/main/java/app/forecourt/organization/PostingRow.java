package app.forecourt.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where somebody worked, works or will work.
///
/// @param store null at headquarters, and then its name is empty
/// @param to the last day; null while it lasts
/// @param planned whether it is still to begin
public record PostingRow(
    PostingId id,
    EmployeeId employee,
    String name,
    @Nullable StoreId store,
    String storeName,
    @Nullable DepartmentId department,
    String departmentName,
    @Nullable TeamId team,
    String teamName,
    String position,
    LocalDate from,
    @Nullable LocalDate to,
    boolean planned) {}
