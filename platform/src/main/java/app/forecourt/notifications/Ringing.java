package app.forecourt.notifications;

import app.forecourt.organization.EmployeeId;
import app.forecourt.tenancy.TenantKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.backoff.ExponentialBackOff;

/// Lets the open screens of somebody know, on every node, that there is something to look at again;
/// what it is they read for themselves.
///
/// Group and member are in the channel, and the message only says which node sent it. While Redis
/// is away, screens of the same node hear at once and those of others within twenty seconds.
@Component
public class Ringing implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
  private static final String BELL = "bell";
  private static final Duration LOOKED_AGAIN = Duration.ofSeconds(20);

  private final StringRedisTemplate redis;
  private final RedisMessageListenerContainer others;
  private final String node = UUID.randomUUID().toString();
  private final Map<String, Set<Runnable>> listening = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("bell").factory());
  private volatile boolean heard;

  Ringing(StringRedisTemplate redis) {
    this.redis = redis;
    this.others = new RedisMessageListenerContainer();
    others.setConnectionFactory(redis.getRequiredConnectionFactory());
    others.setTaskExecutor(work -> Thread.ofVirtual().name("bell").start(work));
    others.setRecoveryBackoff(new ExponentialBackOff(1_000, 1.5));
    others.addMessageListener(
        (message, _) -> hear(message), new PatternTopic(TenantKeys.inEveryGroup(BELL, "*")));
  }

  @Override
  public void afterPropertiesSet() {
    others.afterPropertiesSet();
    // A node starts whether Redis is there or not.
    Thread.ofVirtual().name("bell").start(this::subscribe);
    var _ =
        watch.scheduleWithFixedDelay(
            this::lookAgain,
            LOOKED_AGAIN.toMillis(),
            LOOKED_AGAIN.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() throws Exception {
    watch.shutdownNow();
    others.destroy();
  }

  /// Calls `again` whenever something changed for somebody of the present group, on any thread,
  /// until the result is run.
  ///
  /// @param again is quick, and bound to no group
  /// @return stops it
  public Runnable listen(EmployeeId whose, Runnable again) {
    var channel = channel(whose);
    listening.compute(channel, (_, before) -> with(before, again));
    return () -> listening.computeIfPresent(channel, (_, before) -> without(before, again));
  }

  /// Something changed for somebody of the present group; it is told when the present transaction
  /// is through.
  void ring(EmployeeId whose) {
    var channel = channel(whose);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              ring(channel);
            }
          });
    } else {
      ring(channel);
    }
  }

  /// Whether other nodes are heard now.
  boolean isHearing() {
    return others.isListening();
  }

  private void ring(String channel) {
    Thread.ofVirtual()
        .name("bell")
        .start(() -> {
          tell(channel);
          try {
            redis.convertAndSend(channel, node);
          } catch (DataAccessException away) {
            LOG.debug("Redis is away; screens of other nodes look again by themselves", away);
          }
        });
  }

  private void hear(Message message) {
    if (!new String(message.getBody(), StandardCharsets.UTF_8).equals(node)) {
      tell(new String(message.getChannel(), StandardCharsets.UTF_8));
    }
  }

  private void tell(String channel) {
    for (var again : List.copyOf(listening.getOrDefault(channel, Set.of()))) {
      try {
        again.run();
      } catch (RuntimeException failed) {
        LOG.warn("a screen could not look again", failed);
      }
    }
  }

  private void subscribe() {
    try {
      others.start();
    } catch (RuntimeException away) {
      LOG.info("Redis is away; the bell is subscribed when it is back");
    }
  }

  /// What was said while nobody heard is not lost: everybody looks again.
  private void lookAgain() {
    var hears = isHearing();
    if (!hears || !heard) {
      listening.keySet().forEach(this::tell);
    }
    heard = hears;
  }

  private static String channel(EmployeeId whose) {
    return TenantKeys.of(BELL, whose.toString());
  }

  private static Set<Runnable> with(@Nullable Set<Runnable> before, Runnable one) {
    var after = before == null ? new HashSet<Runnable>() : new HashSet<>(before);
    after.add(one);
    return Set.copyOf(after);
  }

  private static @Nullable Set<Runnable> without(Set<Runnable> before, Runnable one) {
    var after = new HashSet<>(before);
    after.remove(one);
    return after.isEmpty() ? null : Set.copyOf(after);
  }
}
