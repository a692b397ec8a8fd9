package app.forecourt.gateway;

import java.time.Duration;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Knocks at the gateway by any host name.
class Client {

  private final Environment environment;

  Client(Environment environment) {
    this.environment = environment;
  }

  int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  WebTestClient management() {
    return client(environment.getRequiredProperty("local.management.port", Integer.class)).build();
  }

  WebTestClient at(String host) {
    return client(port()).defaultHeader(HttpHeaders.HOST, host + ":" + port()).build();
  }

  WebTestClient atGroup(String group) {
    return at(group + ".forecourt.test");
  }

  /// What reaches a node of a request to a group.
  StubNode.Arrival arrival(String group, String path) {
    return arrival(atGroup(group).get().uri(path));
  }

  static StubNode.Arrival arrival(WebTestClient.RequestHeadersSpec<?> request) {
    return Objects.requireNonNull(
        request
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(StubNode.Arrival.class)
            .returnResult()
            .getResponseBody());
  }

  private static WebTestClient.Builder client(int port) {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(15));
  }
}
