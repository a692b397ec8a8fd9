package app.forecourt.gateway;

import java.net.ConnectException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Chooses a node again when the chosen one refused the connection, until the health check has
/// noticed. Nothing has been sent by then, so every method may be repeated.
///
/// Not the gateway's own retry filter, because that keeps whole request bodies in memory.
class AnotherNode implements GatewayFilter {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final int TIMES = 4;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange)
        .retryWhen(
            Retry.backoff(TIMES, FIRST)
                .jitter(0.2)
                .filter(fault -> isUnsent(exchange, fault))
                .doBeforeRetry(_ -> ServerWebExchangeUtils.reset(exchange))
                .onRetryExhaustedThrow((_, last) -> last.failure()));
  }

  private static boolean isUnsent(ServerWebExchange exchange, Throwable fault) {
    return fault instanceof ConnectException && !exchange.getResponse().isCommitted();
  }
}
