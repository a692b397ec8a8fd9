package app.forecourt.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The allowance as this gateway alone can tell: the same terms, but each gateway has its own.
@Component
class OwnAllowance implements Allowance {

  private static final int MANY = 10_000;

  private final Duration cost;
  private final Duration depth;
  private final Clock clock;

  /// When each group's allowance is whole again; without an entry it is whole now.
  private final Map<String, Instant> wholeAt = new HashMap<>();

  OwnAllowance(GatewaySettings settings, Clock clock) {
    cost = settings.apiRate().cost();
    depth = cost.multipliedBy(settings.apiRate().burst());
    this.clock = clock;
  }

  @Override
  public Mono<Duration> take(String group) {
    return Mono.fromSupplier(() -> takeAt(clock.instant(), group));
  }

  private synchronized Duration takeAt(Instant now, String group) {
    // Anyone can make up group names.
    if (wholeAt.size() >= MANY) {
      wholeAt.values().removeIf(now::isAfter);
    }
    var start = wholeAt.getOrDefault(group, now);
    var whole = (start.isAfter(now) ? start : now).plus(cost);
    var early = Duration.between(now.plus(depth), whole);
    if (early.isPositive()) {
      return early;
    }
    wholeAt.put(group, whole);
    return Duration.ZERO;
  }
}
