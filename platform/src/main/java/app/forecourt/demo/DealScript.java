package app.forecourt.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// When things happen in one deal, from the lead to the delivered car or the point where it stops.
///
/// @param lead when the lead comes in
/// @param stop the last step the deal reaches
record DealScript(Instant lead, Stop stop, Random random) {

  /// How far a deal gets. The shares give about a tenth of leads as orders. Source:
  /// domain/demo-group.md F.3, at the scale of the demo.
  enum Stop {
    UNANSWERED,
    INVALID,
    CONTACTED,
    NEEDS,
    TEST_DRIVEN,
    QUOTED,
    LOST,
    ORDERED,
    CANCELLED,
    DELIVERED
  }

  static Stop drawn(Random random, double ordersPerLead) {
    var die = random.nextDouble();
    if (die < ordersPerLead) {
      var fate = random.nextDouble();
      return fate < 0.06 ? Stop.CANCELLED : Stop.DELIVERED;
    }
    var rest = (die - ordersPerLead) / (1 - ordersPerLead);
    return rest < 0.06
        ? Stop.INVALID
        : rest < 0.50
            ? Stop.CONTACTED
            : rest < 0.58
                ? Stop.NEEDS
                : rest < 0.66 ? Stop.TEST_DRIVEN : rest < 0.72 ? Stop.QUOTED : Stop.LOST;
  }

  /// A moment between `least` and `most` hours after `from`.
  Instant after(Instant from, double least, double most) {
    var hours = least + (most - least) * random.nextDouble();
    return from.plus(Duration.ofSeconds((long) (hours * 3600)));
  }
}
