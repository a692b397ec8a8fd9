package app.forecourt.organization;

/// A store on the staffing list.
///
/// @param staff everybody on its staff
/// @param consultants those of its sales teams
/// @param teams its sales teams, and how many of them have too few or too many
public record StaffingRow(
    StoreId store,
    String storeName,
    String regionName,
    int staff,
    int consultants,
    int teams,
    int tooFew,
    int tooMany,
    int least,
    int most) {}
