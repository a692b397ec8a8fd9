package app.forecourt.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator can set.
///
/// @param host the public site's host name, without port; a group's is `{group}.{host}`
/// @param nodes where the application nodes listen, each as scheme, host and port
/// @param nodeHealthPath what a healthy node answers with 2xx, without knowing the host asked for
/// @param trustedProxies who may say by `X-Forwarded-For` and `X-Forwarded-Proto` whom they speak
///   for: the load balancer or TLS terminator in front, none by default
/// @param apiRate how much of the API each group may use
@ConfigurationProperties("forecourt.gateway")
record GatewaySettings(
    @DefaultValue("localhost") String host,
    @DefaultValue("http://127.0.0.1:8081") List<URI> nodes,
    @DefaultValue("/health") String nodeHealthPath,
    @DefaultValue List<Subnet> trustedProxies,
    @DefaultValue ApiRate apiRate) {

  GatewaySettings {
    host = host.toLowerCase(Locale.ROOT);
    nodes = List.copyOf(nodes);
    trustedProxies = List.copyOf(trustedProxies);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("No node: FORECOURT_NODES names none");
    }
    nodes.stream().filter(node -> !isNode(node)).findFirst().ifPresent(GatewaySettings::reject);
    if (!nodeHealthPath.startsWith("/")) {
      throw new IllegalArgumentException("Not a path: " + nodeHealthPath);
    }
  }

  private static boolean isNode(URI node) {
    return List.of("http", "https").contains(Optional.ofNullable(node.getScheme()).orElse(""))
        && node.getHost() != null
        && List.of("", "/").contains(node.getPath());
  }

  private static void reject(URI node) {
    throw new IllegalArgumentException("Not the address of a node: " + node);
  }

  /// A group's allowance.
  ///
  /// @param perSecond requests a second in the long run
  /// @param burst requests that may come at once
  record ApiRate(@DefaultValue("50") int perSecond, @DefaultValue("100") int burst) {

    ApiRate {
      if (perSecond < 1 || burst < 1) {
        throw new IllegalArgumentException("A rate of nothing: " + perSecond + "/s, " + burst);
      }
    }

    /// How long a request that was taken needs to grow back.
    Duration cost() {
      return Duration.ofSeconds(1).dividedBy(perSecond);
    }
  }
}
