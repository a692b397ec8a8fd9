package app.forecourt.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/// What every response carries, whoever made it.
final class ResponseDress {

  private static final Map<String, String> PROTECTION =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "SAMEORIGIN",
          "Referrer-Policy", "strict-origin-when-cross-origin");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final Set<Integer> KEEPABLE = Set.of(200, 206, 304);

  private ResponseDress() {}

  static void dress(ServerHttpResponse response, ServerHttpRequest request) {
    var headers = response.getHeaders();
    PROTECTION.forEach((name, value) -> headers.putIfAbsent(name, List.of(value)));
    headers.set(
        CleanRequest.REQUEST_ID,
        request.getHeaders().getOrEmpty(CleanRequest.REQUEST_ID).getFirst());
    var status = response.getStatusCode();
    if (isUnchanging(request) && (status == null || KEEPABLE.contains(status.value()))) {
      headers.setCacheControl(FOR_EVER);
      headers.remove(HttpHeaders.PRAGMA);
      headers.remove(HttpHeaders.EXPIRES);
    }
  }

  /// Whether the path names its version, so that what it once gave it gives for ever.
  static boolean isUnchanging(ServerHttpRequest request) {
    var path = request.getPath().value();
    return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
        && (path.startsWith("/VAADIN/build/")
            || path.startsWith("/_static/")
            || path.startsWith("/webjars/"));
  }
}
