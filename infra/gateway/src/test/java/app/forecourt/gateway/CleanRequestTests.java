package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class CleanRequestTests {

  private final CleanRequest clean =
      new CleanRequest(
          new GatewaySettings(
              "localhost",
              List.of(URI.create("http://127.0.0.1:8081")),
              "/health",
              List.of(Subnet.of("10.0.0.0/8"), Subnet.of("::1")),
              new GatewaySettings.ApiRate(50, 100)));

  @Test
  void believesATrustedProxyAboutItsClient() {
    var request =
        clean.of(
            from("10.1.2.3")
                .header("X-Forwarded-For", "6.6.6.6, 203.0.113.9, 10.9.9.9")
                .header("X-Forwarded-Proto", "https")
                .build());

    assertThat(address(request)).isEqualTo("203.0.113.9");
    assertThat(request.getURI()).isEqualTo(URI.create("https://jinchi.localhost/a%20b?c=%2F"));
    assertThat(request.getHeaders().containsHeader("X-Forwarded-For")).isFalse();
  }

  @Test
  void believesNobodyElse() {
    var request =
        clean.of(
            from("203.0.113.9")
                .header("X-Forwarded-For", "10.1.2.3")
                .header("X-Forwarded-Proto", "https")
                .build());

    assertThat(address(request)).isEqualTo("203.0.113.9");
    assertThat(request.getURI().getScheme()).isEqualTo("http");
  }

  @Test
  void staysWithTheLastReadableAddress() {
    var request =
        clean.of(from("10.1.2.3").header("X-Forwarded-For", "6.6.6.6, unknown, 10.4.4.4").build());

    assertThat(address(request)).isEqualTo("10.4.4.4");
  }

  @Test
  void doesNotLetAClientChooseWhatIsDroppedOnTheWay() {
    var request =
        clean.of(from("203.0.113.9").header("Connection", "Upgrade, X-Request-Id").build());

    assertThat(request.getHeaders().getConnection()).containsExactly("Upgrade");
  }

  private static MockServerHttpRequest.BaseBuilder<?> from(String address) {
    return MockServerHttpRequest.method(
            HttpMethod.GET, URI.create("http://jinchi.localhost/a%20b?c=%2F"))
        .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(address), 4711));
  }

  private static String address(ServerHttpRequest request) {
    return Objects.requireNonNull(request.getRemoteAddress()).getAddress().getHostAddress();
  }
}
