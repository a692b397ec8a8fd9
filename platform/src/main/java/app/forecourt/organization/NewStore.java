package app.forecourt.organization;

/// A store to be opened.
///
/// @param code 2 to 8 capital letters, digits and hyphens, unique in the group; part of document
///   numbers
public record NewStore(String code, String name, String brand, String city, RegionId region) {}
