package app.forecourt.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Keeps one group's programs from taking the API from all the others.
///
/// When Redis is away, each gateway goes by its own count. Source: decision 4.
@Component
class ApiAllowance implements GatewayFilter {

  private static final Logger log = LoggerFactory.getLogger(ApiAllowance.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final SharedAllowance shared;
  private final OwnAllowance own;
  private final Clock clock;
  private final MeterRegistry meters;
  private volatile Instant askAgainAt = Instant.MIN;
  private volatile Instant speakAgainAt = Instant.MIN;

  ApiAllowance(SharedAllowance shared, OwnAllowance own, Clock clock, MeterRegistry meters) {
    this.shared = shared;
    this.own = own;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return take(FrontDoor.address(exchange).label())
        .flatMap(wait -> wait.isPositive() ? refuse(wait) : chain.filter(exchange));
  }

  private Mono<Duration> take(String group) {
    if (clock.instant().isBefore(askAgainAt)) {
      return count(own.take(group), "gateway");
    }
    return count(shared.take(group), "redis")
        .onErrorResume(away -> {
          pause(away);
          return count(own.take(group), "gateway");
        });
  }

  private Mono<Duration> count(Mono<Duration> taken, String by) {
    return taken.doOnNext(wait ->
        meters
            .counter(
                "forecourt.gateway.api.requests",
                "counted.by",
                by,
                "outcome",
                wait.isPositive() ? "refused" : "passed")
            .increment());
  }

  private void pause(Throwable away) {
    var now = clock.instant();
    askAgainAt = now.plus(PAUSE);
    if (now.isAfter(speakAgainAt)) {
      speakAgainAt = now.plus(SILENCE);
      log.warn("Redis is away; this gateway counts API requests by itself: {}", away.toString());
    }
  }

  private static Mono<Void> refuse(Duration wait) {
    return Mono.error(new Refused(Answer.TOO_MANY_REQUESTS, wait));
  }
}
