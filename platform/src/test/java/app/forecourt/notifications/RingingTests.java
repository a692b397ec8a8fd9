package app.forecourt.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Two nodes that have nothing in common but Redis.
@AsTenant
class RingingTests {

  private static final EmployeeId SOMEBODY = new EmployeeId(UUID.randomUUID());

  private Node here;
  private Node there;

  @BeforeEach
  void start() {
    var port = URI.create(TestRedis.url()).getPort();
    here = new Node(port);
    there = new Node(port);
  }

  @AfterEach
  void stop() throws Exception {
    here.stop();
    there.stop();
  }

  @Test
  void isHeardOnBothNodesWithinTwoSeconds() throws Exception {
    here.untilItHears();
    there.untilItHears();
    var heard = new CountDownLatch(2);
    here.bell.listen(SOMEBODY, heard::countDown);
    there.bell.listen(SOMEBODY, heard::countDown);
    var begun = System.nanoTime();
    here.bell.ring(SOMEBODY);
    assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
    System.out.printf(
        "bell: heard on two nodes after %.1f ms%n", (System.nanoTime() - begun) / 1e6);
  }

  @Test
  void isHeardByHisOwnScreensOfHisGroupOnlyAndNoMoreAfterHeLeft() throws Exception {
    here.untilItHears();
    there.untilItHears();
    var others = new AtomicInteger();
    there.bell.listen(new EmployeeId(UUID.randomUUID()), others::incrementAndGet);
    Thread.ofVirtual()
        .start(() ->
            CurrentTenant.run(
                new TenantId(UUID.randomUUID()),
                () -> there.bell.listen(SOMEBODY, others::incrementAndGet)))
        .join();
    var gone = there.bell.listen(SOMEBODY, others::incrementAndGet);
    gone.run();
    var heard = new CountDownLatch(1);
    there.bell.listen(SOMEBODY, heard::countDown);
    here.bell.ring(SOMEBODY);
    assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
    assertThat(others).hasValue(0);
  }

  @Test
  void waitsForTheTransactionAndIsSilentIfItFails() throws Exception {
    var heard = new CountDownLatch(1);
    here.bell.listen(SOMEBODY, heard::countDown);
    TransactionSynchronizationManager.initSynchronization();
    try {
      here.bell.ring(SOMEBODY);
      assertThat(heard.await(100, TimeUnit.MILLISECONDS)).isFalse();
      TransactionSynchronizationManager.getSynchronizations()
          .forEach(synchronization -> synchronization.afterCommit());
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
    assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void ringsOnItsOwnNodeWhileRedisIsAway() throws Exception {
    var alone = new Node(1); // nothing listens there
    try {
      var heard = new CountDownLatch(1);
      alone.bell.listen(SOMEBODY, heard::countDown);
      alone.bell.ring(SOMEBODY);
      assertThat(heard.await(2, TimeUnit.SECONDS)).isTrue();
      assertThat(alone.bell.isHearing()).isFalse();
    } finally {
      alone.stop();
    }
  }

  private static final class Node {

    private final LettuceConnectionFactory redis;
    private final Ringing bell;

    Node(int port) {
      redis =
          new LettuceConnectionFactory(
              new RedisStandaloneConfiguration("127.0.0.1", port),
              LettuceClientConfiguration.builder().commandTimeout(Duration.ofMillis(300)).build());
      redis.afterPropertiesSet();
      redis.start();
      bell = new Ringing(new StringRedisTemplate(redis));
      bell.afterPropertiesSet();
    }

    void untilItHears() {
      Awaitility.await().atMost(Duration.ofSeconds(5)).until(bell::isHearing);
    }

    void stop() throws Exception {
      bell.destroy();
      redis.destroy();
    }
  }
}
