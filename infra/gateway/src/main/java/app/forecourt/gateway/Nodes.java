package app.forecourt.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.HealthCheckServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// The application nodes: who of them is alive, and that a browser stays with the one that holds
/// its session. Configures a context of its own, hence no `@Configuration`.
class Nodes {

  static final String SERVICE = "node";

  @Bean
  ServiceInstanceListSupplier living(
      ConfigurableApplicationContext context, GatewaySettings settings, NodeHealth health) {
    var all = settings.nodes().stream().map(Nodes::node).toArray(ServiceInstance[]::new);
    return ServiceInstanceListSupplier.builder()
        .withBase(ServiceInstanceListSuppliers.from(SERVICE, all))
        .with((own, known) ->
            new HealthCheckServiceInstanceListSupplier(
                known, own.getBean(LoadBalancerClientFactory.class), health::isAlive))
        .withRequestBasedStickySession()
        .build(context);
  }

  private static ServiceInstance node(URI uri) {
    var secure = "https".equals(uri.getScheme());
    var port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    return new DefaultServiceInstance(id(uri), SERVICE, uri.getHost(), port, secure);
  }

  /// The same in every gateway, and says nothing of our network to the browser that keeps it.
  private static String id(URI uri) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(uri.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
