package app.forecourt.gateway;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_LOADBALANCER_RESPONSE_ATTR;

import java.util.Optional;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.Response;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Tells the browser which node it was served by, so that it asks for the same one again. The load
/// balancer reads this cookie but does not give it.
@Component
class StickyNode implements GlobalFilter {

  static final String COOKIE = "sc-lb-instance-id";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    // Caches may keep what never changes, and would give one browser's node to all.
    if (!ResponseDress.isUnchanging(exchange.getRequest())) {
      exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> remember(exchange)));
    }
    return chain.filter(exchange);
  }

  static Optional<ServiceInstance> chosen(ServerWebExchange exchange) {
    return Optional.ofNullable(
            exchange.<Response<ServiceInstance>>getAttribute(GATEWAY_LOADBALANCER_RESPONSE_ATTR))
        .map(Response::getServer);
  }

  private static void remember(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var asked =
        Optional.ofNullable(request.getCookies().getFirst(COOKIE)).map(HttpCookie::getValue);
    chosen(exchange)
        .map(ServiceInstance::getInstanceId)
        .filter(node -> !node.equals(asked.orElse("")))
        .map(node ->
            ResponseCookie.from(COOKIE, node)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure("https".equals(request.getURI().getScheme()))
                .build())
        .ifPresent(exchange.getResponse()::addCookie);
  }
}
