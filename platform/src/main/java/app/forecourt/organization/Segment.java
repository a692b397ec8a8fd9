package app.forecourt.organization;

/// Where in the market a brand of cars stands.
public enum Segment {
  /// Super-luxury makes, mostly imported.
  LUXURY,
  PREMIUM,
  /// The joint ventures' volume makes.
  VOLUME,
  /// Chinese makes that sell combustion cars too.
  DOMESTIC,
  /// Makes of new-energy vehicles only, or nearly so.
  NEW_ENERGY
}
