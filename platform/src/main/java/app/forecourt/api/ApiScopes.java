package app.forecourt.api;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What a program can be let into: a part of the API, which is a module's, for reading or for
/// writing; said as `customers:read`. Nobody declares them: the first word of an address tells the
/// part, the method whether it reads.
@Component
public class ApiScopes {

  /// Before every address of the API.
  static final String ROOT = "/api/v1/";

  private static final int FIRST_WORD = 5; // of / api / v1 / word
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final SingletonSupplier<Map<String, String>> parts;

  ApiScopes(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> operations) {
    // The doors are built before the operations behind them.
    parts = SingletonSupplier.of(() -> parts(operations.getObject()));
  }

  /// Whether a method only reads.
  public static boolean reads(String method) {
    return READING.contains(method);
  }

  /// Every scope there is, in alphabetical order.
  public Set<String> all() {
    return parts.obtain().values().stream()
        .flatMap(part -> Stream.of(part + ":read", part + ":write"))
        .collect(toCollection(TreeSet::new));
  }

  /// What the request needs; empty if there is nothing at its address.
  public Optional<String> needed(HttpServletRequest request) {
    return needed(request.getMethod(), request.getRequestURI());
  }

  /// @param method of HTTP, in capitals
  /// @param address with or without its variables filled in, e.g. `/api/v1/customers/{id}`
  Optional<String> needed(String method, String address) {
    return word(address)
        .map(parts.obtain()::get)
        .map(part -> part + (reads(method) ? ":read" : ":write"));
  }

  /// Read as Spring reads it, so that no other spelling of an address gets past.
  private static Optional<String> word(String address) {
    var elements = RequestPath.parse(address, "").pathWithinApplication().elements();
    return elements.size() > FIRST_WORD
            && elements.get(FIRST_WORD) instanceof PathContainer.PathSegment segment
        ? Optional.of(segment.valueToMatch())
        : Optional.empty();
  }

  private static Map<String, String> parts(RequestMappingHandlerMapping operations) {
    var parts = new TreeMap<String, String>();
    operations
        .getHandlerMethods()
        .forEach((mapping, operation) ->
            addresses(mapping).stream()
                .filter(address -> address.startsWith(ROOT))
                .flatMap(address -> word(address).stream())
                .forEach(word -> {
                  var part = module(operation.getBeanType());
                  var other = parts.put(word, part);
                  if (other != null && !other.equals(part)) {
                    throw new IllegalStateException(
                        "%s%s is of %s and of %s".formatted(ROOT, word, part, other));
                  }
                }));
    return Map.copyOf(parts);
  }

  private static List<String> addresses(RequestMappingInfo mapping) {
    return List.copyOf(mapping.getPatternValues());
  }

  /// `customers` of `app.forecourt.customers`, and of the packages in it.
  private static String module(Class<?> controller) {
    return controller.getPackageName().split("\\.")[2];
  }
}
