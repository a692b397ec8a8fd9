package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;

@GatewayTest
class StickyRoutingTests {

  @Autowired private Client client;

  @AfterEach
  void raiseTheDead() {
    Stream.of(Surroundings.NORTH, Surroundings.SOUTH)
        .filter(node -> !node.isRunning())
        .forEach(StubNode::raise);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(strangers()).contains("north", "south"));
  }

  @Test
  void spreadsNewcomersOverAllNodes() {
    assertThat(strangers()).contains("north", "south");
  }

  @Test
  void keepsABrowserWithItsNode() {
    var cookie = cookie();

    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getValue()).matches("[0-9a-f]{16}");
    assertThat(IntStream.range(0, 12).mapToObj(_ -> visit("/", cookie).node()).distinct())
        .hasSize(1);
  }

  @Test
  void movesABrowserFromADeadNodeWithoutLosingOrRepeatingARequest() {
    var cookie = cookie();
    var lost = node(visit("/", cookie).node());
    lost.kill();

    var arrival =
        Client.arrival(
            client
                .atGroup("jinchi")
                .post()
                .uri("/order")
                .cookie(cookie.getName(), cookie.getValue())
                .bodyValue("one car"));

    assertThat(arrival.node()).isNotEqualTo(lost.name());
    assertThat(arrival.bodyHash())
        .isEqualTo(StubNode.sha256("one car".getBytes(StandardCharsets.UTF_8)));
    assertThat(node(arrival.node()).arrivals("/order")).hasSize(1);
    client
        .atGroup("jinchi")
        .get()
        .uri("/")
        .cookie(cookie.getName(), cookie.getValue())
        .exchange()
        .expectCookie()
        .value(StickyNode.COOKIE, other -> assertThat(other).isNotEqualTo(cookie.getValue()));
  }

  @Test
  void saysSoWhenNoNodeIsLeft() {
    Surroundings.NORTH.kill();
    Surroundings.SOUTH.kill();

    client
        .atGroup("jinchi")
        .get()
        .uri("/")
        .header("Accept", "text/html")
        .header("Accept-Language", "en")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "5")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody(String.class)
        .value(page ->
            assertThat(page)
                .contains("Temporarily unavailable", "http-equiv=\"refresh\" content=\"5\""));
    client
        .atGroup("lonely")
        .get()
        .uri("/api/v1/leads")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "5")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private Stream<String> strangers() {
    return IntStream.range(0, 8).mapToObj(_ -> client.arrival("jinchi", "/").node());
  }

  private ResponseCookie cookie() {
    return Objects.requireNonNull(
        client
            .atGroup("jinchi")
            .get()
            .uri("/")
            .exchange()
            .returnResult(Void.class)
            .getResponseCookies()
            .getFirst(StickyNode.COOKIE));
  }

  private StubNode.Arrival visit(String path, ResponseCookie cookie) {
    return Client.arrival(
        client.atGroup("jinchi").get().uri(path).cookie(cookie.getName(), cookie.getValue()));
  }

  private static StubNode node(String name) {
    return name.equals("north") ? Surroundings.NORTH : Surroundings.SOUTH;
  }
}
