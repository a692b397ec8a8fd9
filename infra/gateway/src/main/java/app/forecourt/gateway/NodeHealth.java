package app.forecourt.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// Asks nodes how they are.
///
/// A node that refuses the connection is dead at once. One that answers badly or late gets another
/// two chances, because to leave it costs its users their sessions.
@Component
class NodeHealth {

  private static final Logger log = LoggerFactory.getLogger(NodeHealth.class);
  private static final int PATIENCE = 3;
  private static final Duration TIMEOUT = Duration.ofMillis(1900);

  private final String path;
  private final WebClient web = WebClient.create();

  /// How often in a row each node has failed; one that was never asked is dead.
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  NodeHealth(GatewaySettings settings, MeterRegistry meters) {
    path = settings.nodeHealthPath();
    meters.gauge(
        "forecourt.gateway.nodes.alive",
        failures,
        all -> all.values().stream().filter(count -> count < PATIENCE).count());
  }

  Mono<Boolean> isAlive(ServiceInstance node, String unused) {
    return web.get()
        .uri(node.getUri().resolve(path))
        .retrieve()
        .toBodilessEntity()
        .timeout(TIMEOUT)
        .map(_ -> count(node, 0))
        .onErrorResume(fault ->
            Mono.just(count(node, fault.getCause() instanceof ConnectException ? PATIENCE : 1)));
  }

  private boolean count(ServiceInstance node, int failed) {
    var before = failures.getOrDefault(node.getInstanceId(), PATIENCE);
    var now = failed == 0 ? 0 : Math.min(before + failed, PATIENCE);
    failures.put(node.getInstanceId(), now);
    if (before < PATIENCE && now == PATIENCE) {
      log.warn("Node {} is down", node.getUri());
    } else if (before == PATIENCE && now == 0) {
      log.info("Node {} is up", node.getUri());
    }
    return now < PATIENCE;
  }
}
