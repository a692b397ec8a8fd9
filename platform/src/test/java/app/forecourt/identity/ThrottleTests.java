package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@AsTenant
class ThrottleTests {

  private final List<Duration> pauses = new ArrayList<>();
  private final List<LettuceConnectionFactory> connections = new ArrayList<>();

  @AfterEach
  void hangUp() {
    connections.forEach(LettuceConnectionFactory::destroy);
  }

  @Test
  void waitsLongerEachTimeAndForgetsOnSuccess() {
    slowsDown(new Throttle(redis(URI.create(TestRedis.url()).getPort()), pauses::add));
  }

  @Test
  void countsForItselfWhileRedisIsAway() {
    slowsDown(new Throttle(redis(1), pauses::add));
  }

  @Test
  void letsTheOwnerInWhileSomebodyElseGuesses() {
    var throttle = new Throttle(redis(URI.create(TestRedis.url()).getPort()), pauses::add);
    for (var guess = 0; guess < 40; guess++) {
      fail(throttle, "203.0.113.7");
    }
    pauses.clear();
    assertThat(throttle.attempt("li@example.com", "198.51.100.4", () -> "in")).isEqualTo("in");
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  private void slowsDown(Throttle throttle) {
    for (var guess = 0; guess < 5; guess++) {
      fail(throttle, "203.0.113.7");
    }
    assertThat(pauses).isEmpty();
    for (var guess = 0; guess < 7; guess++) {
      fail(throttle, "203.0.113.7");
    }
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 8_000L);
    assertThat(throttle.attempt("li@example.com", "203.0.113.7", () -> "in")).isEqualTo("in");
    pauses.clear();
    assertThat(throttle.attempt("li@example.com", "203.0.113.7", () -> "in")).isEqualTo("in");
    assertThat(pauses).isEmpty();
  }

  private static void fail(Throttle throttle, String address) {
    assertThatExceptionOfType(SignInRefused.class)
        .isThrownBy(() ->
            throttle.attempt(
                "li@example.com",
                address,
                () -> {
                  throw new SignInRefused();
                }));
  }

  private StringRedisTemplate redis(int port) {
    var connection =
        new LettuceConnectionFactory(
            new RedisStandaloneConfiguration("127.0.0.1", port),
            LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(2)).build());
    connection.afterPropertiesSet();
    connection.start();
    connections.add(connection);
    return new StringRedisTemplate(connection);
  }
}
