package app.forecourt.gateway;

import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Where every request enters: it is cleaned, asked whose door it knocks at, written into the log
/// and, if it must not or cannot be passed on, answered here.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontDoor implements WebFilter {

  static final String WEBHOOK = "/stripe/webhook";

  private static final Logger log = LoggerFactory.getLogger("app.forecourt.gateway.access");

  private final ApplicationContext context;
  private final GatewaySettings settings;
  private final CleanRequest clean;
  private final AnswerPages pages;

  FrontDoor(
      ApplicationContext context, GatewaySettings settings, CleanRequest clean, AnswerPages pages) {
    this.context = context;
    this.settings = settings;
    this.clean = clean;
    this.pages = pages;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    // The management port's context inherits this filter, but probes ask by any host name.
    if (exchange.getApplicationContext() != context) {
      return chain.filter(exchange);
    }
    var start = System.nanoTime();
    var request = clean.of(exchange.getRequest());
    var inside = exchange.mutate().request(request).build();
    var address = Address.of(request.getURI().getHost(), settings.host());
    inside.getAttributes().put(Address.class.getName(), address);
    inside
        .getResponse()
        .beforeCommit(
            () -> Mono.fromRunnable(() -> ResponseDress.dress(inside.getResponse(), request)));
    return Mono.defer(() -> admit(request, address))
        .then(chain.filter(inside))
        .onErrorResume(fault -> pages.answer(inside, fault))
        .doFinally(_ -> record(inside, Duration.ofNanos(System.nanoTime() - start)))
        .contextWrite(known -> known.put(Slf4jThreadLocalAccessor.KEY, log(request, address)));
  }

  /// @throws IllegalStateException if the request has not come through here
  static Address address(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(Address.class.getName());
  }

  private static Mono<Void> admit(ServerHttpRequest request, Address address) {
    // Stripe is told one address for all groups, and signs what it sends.
    if (address instanceof Address.Stranger && !request.getPath().value().equals(WEBHOOK)) {
      return Mono.error(new Refused(Answer.STRANGER));
    }
    if (WebSocketOrigin.isForeign(request)) {
      log.warn(
          "Refused a WebSocket to {} from origin {}",
          request.getURI(),
          request.getHeaders().getOrigin());
      return Mono.error(new Refused(Answer.FOREIGN_ORIGIN));
    }
    return Mono.empty();
  }

  private static Map<String, String> log(ServerHttpRequest request, Address address) {
    return Map.of(
        "group", address.label(),
        "request", Objects.requireNonNull(request.getHeaders().getFirst(CleanRequest.REQUEST_ID)));
  }

  /// The query stays out: it may hold what only the client and the application should know.
  private static void record(ServerWebExchange exchange, Duration time) {
    var request = exchange.getRequest();
    var status = exchange.getResponse().getStatusCode();
    var failed = status != null && status.is5xxServerError();
    log.atLevel(
            failed ? Level.WARN : ResponseDress.isUnchanging(request) ? Level.DEBUG : Level.INFO)
        .log(
            "{} {} {} {} ms {}",
            request.getMethod(),
            request.getURI().getRawPath(),
            status == null ? "-" : status.value(),
            time.toMillis(),
            StickyNode.chosen(exchange)
                .map(ServiceInstance::getUri)
                .map(Object::toString)
                .orElse("-"));
  }
}
