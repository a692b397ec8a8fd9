package app.forecourt.sales;

import java.util.List;

/// What stands in the way of an order's next step.
///
/// @param facts the level that has to approve, how many points are missing, the amount still to be
///   paid, or the first possible day; empty for the others
public record Obstacle(ObstacleKind kind, List<Object> facts) {

  static Obstacle of(ObstacleKind kind, Object... facts) {
    return new Obstacle(kind, List.of(facts));
  }

  /// The key of the sentence that says it, with [#facts] in its gaps.
  public String key() {
    return "sales.obstacle." + kind.name();
  }
}
