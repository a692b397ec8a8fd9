package app.forecourt.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Takes from a request every header by which a client could pass for another group, another client
/// or another address, and gives it a request id.
///
/// What a trusted proxy says of its client (address, scheme) becomes the request's own; from then
/// on nobody needs to know that there was a proxy.
@Component
class CleanRequest {

  static final String REQUEST_ID = "X-Request-Id";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
  private static final List<String> FORGEABLE = List.of("x-tenant", "x-forecourt-", "x-forwarded");
  private static final Set<String> ALSO_FORGEABLE =
      Set.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url");
  private static final Set<String> CONNECTION = Set.of("close", "keep-alive", "upgrade");

  private final List<Subnet> trusted;

  CleanRequest(GatewaySettings settings) {
    trusted = settings.trustedProxies();
  }

  ServerHttpRequest of(ServerHttpRequest request) {
    var clean = request.mutate();
    var peer = Optional.ofNullable(request.getRemoteAddress()).map(InetSocketAddress::getAddress);
    if (peer.isPresent() && isTrusted(peer.get())) {
      var headers = request.getHeaders();
      clean.remoteAddress(new InetSocketAddress(client(headers, peer.get()), 0));
      scheme(headers)
          .map(UriComponentsBuilder.fromUri(request.getURI())::scheme)
          .ifPresent(uri -> clean.uri(uri.build(true).toUri()));
    }
    return clean.headers(this::clean).build();
  }

  private void clean(HttpHeaders headers) {
    List.copyOf(headers.headerNames()).stream()
        .filter(CleanRequest::isForgeable)
        .forEach(headers::remove);
    // A header named in Connection is dropped on the way: else a client chooses what we drop.
    var connection =
        headers.getConnection().stream()
            .filter(option -> CONNECTION.contains(option.toLowerCase(Locale.ROOT)))
            .toList();
    if (!connection.equals(headers.getConnection())) {
      headers.setConnection(connection);
    }
    var ids = headers.getOrEmpty(REQUEST_ID);
    if (ids.size() != 1 || !ID.matcher(ids.getFirst()).matches()) {
      headers.set(REQUEST_ID, UUID.randomUUID().toString());
    }
  }

  private static boolean isForgeable(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return FORGEABLE.stream().anyMatch(name::startsWith) || ALSO_FORGEABLE.contains(name);
  }

  /// The last address that no trusted proxy has: all before it is the client's own word.
  private InetAddress client(HttpHeaders headers, InetAddress peer) {
    var client = peer;
    for (var hop : values(headers, "X-Forwarded-For").toList().reversed()) {
      try {
        client = InetAddress.ofLiteral(hop);
      } catch (IllegalArgumentException _) {
        return client;
      }
      if (!isTrusted(client)) {
        return client;
      }
    }
    return client;
  }

  private static Optional<String> scheme(HttpHeaders headers) {
    return values(headers, "X-Forwarded-Proto")
        .reduce((_, last) -> last)
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .filter(Set.of("http", "https")::contains);
  }

  private static Stream<String> values(HttpHeaders headers, String name) {
    return headers.getOrEmpty(name).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip);
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(subnet -> subnet.contains(address));
  }
}
