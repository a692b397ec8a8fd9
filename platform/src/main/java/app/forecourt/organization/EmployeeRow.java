package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// An employee as lists show him.
///
/// @param store null at headquarters
/// @param position what his card says, e.g. `销售顾问`
/// @param active false after he left
public record EmployeeRow(
    EmployeeId id,
    String name,
    @Nullable StoreId store,
    @Nullable TeamId team,
    String position,
    boolean active,
    int version) {}
