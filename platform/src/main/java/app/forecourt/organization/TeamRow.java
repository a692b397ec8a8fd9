package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// A team as lists show it.
///
/// @param department null if it stands directly under its store
public record TeamRow(
    TeamId id,
    StoreId store,
    @Nullable DepartmentId department,
    String name,
    @Nullable EmployeeId manager,
    int version) {}
