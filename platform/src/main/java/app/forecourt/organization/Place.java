package app.forecourt.organization;

import org.jspecify.annotations.Nullable;

/// Where somebody works, and as what.
///
/// @param store null at headquarters, and then there is neither department nor team
record Place(
    @Nullable StoreId store,
    @Nullable DepartmentId department,
    @Nullable TeamId team,
    String position) {}
