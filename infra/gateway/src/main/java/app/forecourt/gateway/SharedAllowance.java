package app.forecourt.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The allowance that all gateways share, kept in Redis under `gateway:api:{group}`.
///
/// Fails when Redis does not answer within its timeout.
@Component
class SharedAllowance implements Allowance {

  private final ReactiveStringRedisTemplate redis;
  private final RedisScript<Long> script =
      RedisScript.of(new ClassPathResource("rate.lua"), Long.class);
  private final List<String> terms;

  SharedAllowance(ReactiveStringRedisTemplate redis, GatewaySettings settings) {
    this.redis = redis;
    var rate = settings.apiRate();
    terms = List.of(Long.toString(rate.cost().toNanos() / 1000), Integer.toString(rate.burst()));
  }

  @Override
  public Mono<Duration> take(String group) {
    // Connecting blocks, and must not hold up the threads that everybody's requests run on.
    return Mono.defer(() -> redis.execute(script, List.of(key(group)), terms).next())
        .subscribeOn(Schedulers.boundedElastic())
        .map(micros -> Duration.ofNanos(micros * 1000));
  }

  private static String key(String group) {
    return "gateway:api:{" + group + "}";
  }
}
