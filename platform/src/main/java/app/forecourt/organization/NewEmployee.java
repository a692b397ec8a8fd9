package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// Somebody to be hired.
///
/// @param store null for headquarters
/// @param team one of the store's teams, if any
public record NewEmployee(
    String name, @Nullable StoreId store, @Nullable TeamId team, String position) {}
