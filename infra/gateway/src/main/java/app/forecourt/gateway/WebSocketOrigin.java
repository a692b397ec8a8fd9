package app.forecourt.gateway;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Tells a WebSocket opened by our own page from one opened by another site, whose visitor's
/// cookies the browser would send along. Spring Cloud Gateway 5.0.2 does not look (CVE-2026-59428).
final class WebSocketOrigin {

  private WebSocketOrigin() {}

  static boolean isForeign(ServerHttpRequest request) {
    var headers = request.getHeaders();
    return isUpgrade(headers) && !isOwn(headers, request.getURI());
  }

  private static boolean isUpgrade(HttpHeaders headers) {
    return headers.getOrEmpty(HttpHeaders.UPGRADE).stream()
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("websocket"));
  }

  private static boolean isOwn(HttpHeaders headers, URI asked) {
    var origins = headers.getOrEmpty(HttpHeaders.ORIGIN);
    if (origins.size() != 1) {
      return false;
    }
    try {
      var origin = URI.create(origins.getFirst());
      return same(origin.getScheme(), asked.getScheme())
          && same(origin.getHost(), asked.getHost())
          && port(origin) == port(asked);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equalsIgnoreCase(other);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }
}
