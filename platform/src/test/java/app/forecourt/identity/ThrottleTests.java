package app.forecourt.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@AsTenant
class ThrottleTests {

  private final String email = UUID.randomUUID() + "@example.com";
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

  @Test
  void refusesTheEleventhGuessFromOneAddressForAQuarterOfAnHour() {
    var redis = redis(URI.create(TestRedis.url()).getPort());
    keepsOut(new Throttle(redis, pauses::add));

    redis.keys("sys:guess:*").forEach(key -> redis.expire(key, Duration.ofSeconds(90)));
    assertThatExceptionOfType(TooManyGuesses.class)
        .isThrownBy(() -> guess(new Throttle(redis, pauses::add), "203.0.113.7", "in"))
        .satisfies(refused -> assertThat(refused.minutes()).isEqualTo(2));
    redis.delete(redis.keys("sys:guess:*"));
    assertThat(guess(new Throttle(redis, pauses::add), "203.0.113.7", "in")).isEqualTo("in");
  }

  @Test
  void refusesGuessesWhileRedisIsAway() {
    keepsOut(new Throttle(redis(1), pauses::add));
  }

  @Test
  void makesNoMoreThanTenOfAHundredGuessesAtOnce() throws Exception {
    var throttle = new Throttle(redis(URI.create(TestRedis.url()).getPort()), pauses::add);
    var made = new AtomicInteger();
    var waiting = new CountDownLatch(10);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var guesses =
          IntStream.range(0, 100)
              .mapToObj(_ ->
                  hands.submit(() ->
                      throttle.guess(
                          email,
                          "203.0.113.7",
                          () -> {
                            made.incrementAndGet();
                            waiting.countDown();
                            waited(waiting);
                            throw new EmailKnown();
                          })))
              .toList();
      guesses.forEach(
          guess -> assertThatExceptionOfType(ExecutionException.class).isThrownBy(guess::get));
    }
    assertThat(made).hasValue(10);
  }

  /// What came to nothing for another reason was no guess.
  @Test
  void countsWrongPasswordsOnly() {
    var throttle = new Throttle(redis(URI.create(TestRedis.url()).getPort()), pauses::add);
    for (var attempt = 0; attempt < 30; attempt++) {
      assertThatExceptionOfType(NoSuchInvitation.class)
          .isThrownBy(() ->
              throttle.guess(
                  email,
                  "203.0.113.7",
                  () -> {
                    throw new NoSuchInvitation();
                  }));
    }
    assertThat(guess(throttle, "203.0.113.7", "in")).isEqualTo("in");
    assertThat(pauses).isEmpty();
  }

  private void keepsOut(Throttle throttle) {
    for (var wrong = 0; wrong < 10; wrong++) {
      assertThatExceptionOfType(EmailKnown.class)
          .isThrownBy(() -> guess(throttle, "203.0.113.7", null));
    }
    assertThatExceptionOfType(TooManyGuesses.class)
        .isThrownBy(() -> guess(throttle, "203.0.113.7", "in"))
        .satisfies(refused -> assertThat(refused.minutes()).isEqualTo(15));
    assertThat(guess(throttle, "198.51.100.4", "in")).isEqualTo("in");
  }

  /// @param result null for a wrong password
  private String guess(Throttle throttle, String address, @Nullable String result) {
    return throttle.guess(
        email,
        address,
        () -> {
          if (result == null) {
            throw new EmailKnown();
          }
          return result;
        });
  }

  private static void waited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
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
