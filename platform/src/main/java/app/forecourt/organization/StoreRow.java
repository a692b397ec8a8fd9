package app.forecourt.organization;

/// A store as lists show it.
///
/// @param code short and unique in the group, e.g. `CD-A`
/// @param brand the make it sells
public record StoreRow(
    StoreId id,
    String code,
    String name,
    String brand,
    String city,
    RegionId region,
    String regionName,
    int version) {}
