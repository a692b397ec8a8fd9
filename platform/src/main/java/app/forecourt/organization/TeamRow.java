package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// A team as lists show it.
public record TeamRow(
    TeamId id, StoreId store, String name, @Nullable EmployeeId manager, int version) {}
