package app.forecourt.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An employee as lists show him.
///
/// @param store null at headquarters
/// @param position what his card says, e.g. `销售顾问`
/// @param active false after he left
/// @param lastDay when he leaves or left; null while he stays
public record EmployeeRow(
    EmployeeId id,
    String name,
    @Nullable StoreId store,
    @Nullable DepartmentId department,
    @Nullable TeamId team,
    String position,
    boolean active,
    @Nullable LocalDate lastDay,
    int version) {}
