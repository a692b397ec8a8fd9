package app.forecourt.gateway;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClient;
import org.springframework.context.annotation.Bean;

/// What stands between the browsers, API clients and Stripe on one side and the application nodes
/// on the other.
@SpringBootApplication
@EnableConfigurationProperties(GatewaySettings.class)
@LoadBalancerClient(name = Nodes.SERVICE, configuration = Nodes.class)
public class Gateway {

  static {
    ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
  }

  public static void main(String... args) {
    SpringApplication.run(Gateway.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
