package app.forecourt.organization;

/// A region as lists show it.
public record RegionRow(RegionId id, String name, int version) {}
