package app.forecourt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/// The gateway under test gives each group three requests at once and one a second.
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class ApiAllowanceTests {

  @Autowired private Client client;
  @Autowired private ReactiveStringRedisTemplate redis;

  @Test
  void endsForOneGroupAndNotForItsNeighbour() {
    assertThat(statuses("busy", 20)).contains(429).startsWith(200, 200, 200);
    assertThat(statuses("calm", 1)).containsExactly(200);
    assertThat(redis.hasKey("gateway:api:{busy}").block()).isTrue();
    assertThat(redis.getExpire("gateway:api:{busy}").block())
        .isBetween(Duration.ZERO, Duration.ofSeconds(4));
  }

  @Test
  void saysWhenToComeAgain() {
    var refused = askUntilRefused("eager");

    assertThat(refused.getStatus().value()).isEqualTo(429);
    assertThat(refused.getResponseHeaders().getFirst("Retry-After")).isEqualTo("1");
    assertThat(refused.getResponseHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(refused.getResponseBody())
        .contains("\"urn:forecourt:problem:too-many-requests\"", "\"Too many requests\"");
  }

  @Test
  void isNotAskedForPages() {
    assertThat(Stream.generate(() -> client.arrival("reader", "/sales")).limit(20)).hasSize(20);
  }

  @Test
  void isCountedByTheGatewayItselfWhileRedisIsAway(CapturedOutput output) {
    Surroundings.stopRedis();
    try {
      assertThat(statuses("orphaned", 20)).startsWith(200, 200, 200).contains(429);
      assertThat(statuses("neighbour", 3)).containsOnly(200);
      assertThat(output.getAll().split("Redis is away", -1)).hasSize(2);
    } finally {
      Surroundings.startRedis();
    }
  }

  private Stream<Integer> statuses(String group, int requests) {
    return Stream.generate(() -> ask(group))
        .limit(requests)
        .map(answer -> answer.getStatus().value());
  }

  private EntityExchangeResult<String> askUntilRefused(String group) {
    return Stream.generate(() -> ask(group))
        .limit(20)
        .dropWhile(answer -> answer.getStatus().is2xxSuccessful())
        .findFirst()
        .orElseThrow();
  }

  private EntityExchangeResult<String> ask(String group) {
    return client
        .atGroup(group)
        .get()
        .uri("/api/v1/leads")
        .header("Accept-Language", "en")
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }
}
