package app.forecourt.identity;

import app.forecourt.tenancy.TenantKeys;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Slows guessing down and locks nobody out.
///
/// After some failures an attempt from the same address waits, twice as long each time, and behind
/// whoever waits already. From other addresses a login that fails all the time waits a little only,
/// so that the one it belongs to still gets in. Failures are forgotten after a quarter of an hour.
/// They are counted in Redis for all nodes; while Redis is away, each node counts for itself.
@Component
public class Throttle {

  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);
  private static final Duration WAIT_ELSEWHERE = Duration.ofSeconds(1);
  private static final int FREE = 5;
  private static final int FREE_ELSEWHERE = 25;
  private static final int LONGEST_LINE = 10;
  private static final int FREE_GUESSES = 10;

  private final StringRedisTemplate redis;
  private final Consumer<Duration> pause;
  private final Cache<String, Long> alone =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100_000).build();
  private final Cache<String, ReentrantLock> lines =
      Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(100_000).build();

  @Autowired
  Throttle(StringRedisTemplate redis) {
    this(redis, Throttle::sleep);
  }

  /// @param pause how time passes
  Throttle(StringRedisTemplate redis, Consumer<Duration> pause) {
    this.redis = redis;
    this.pause = pause;
  }

  /// Makes the attempt when its turn comes.
  ///
  /// @throws TooManyAttempts if the line is too long
  <R> R attempt(String login, String address, Supplier<R> attempt) {
    var here = TenantKeys.of("sign-in", Secrets.hash(login + " " + address));
    var anywhere = TenantKeys.of("sign-in", Secrets.hash(login));
    var wait = waiting(failures(here));
    if (wait.isZero()) {
      if (failures(anywhere) >= FREE_ELSEWHERE) {
        pause.accept(WAIT_ELSEWHERE);
      }
      return counted(here, anywhere, attempt);
    }
    var line = Objects.requireNonNull(lines.get(here, _ -> new ReentrantLock(true)));
    if (line.getQueueLength() >= LONGEST_LINE) {
      throw new TooManyAttempts();
    }
    line.lock();
    try {
      pause.accept(wait);
      return counted(here, anywhere, attempt);
    } finally {
      line.unlock();
    }
  }

  /// Makes the attempt of somebody who has not come to a group yet, and may type the password of an
  /// account that his e-mail address has already. From one address ten may be wrong within a
  /// quarter of an hour. No other address is kept out by that: where many others have guessed, it
  /// waits a little.
  ///
  /// An attempt is counted before it is made, so that many at once are no way round.
  ///
  /// @param attempt begins its transaction itself; a connection must not wait with us
  /// @throws TooManyGuesses if it was not made
  public <R> R guess(String email, String address, Supplier<R> attempt) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a transaction would wait");
    }
    var login = email.strip().toLowerCase(Locale.ROOT);
    var here = TenantKeys.system("guess", Secrets.hash(login + " " + address));
    var anywhere = TenantKeys.system("guess", Secrets.hash(login));
    if (countWithinTheQuarter(here) > FREE_GUESSES) {
      throw new TooManyGuesses(minutesLeft(here));
    }
    if (failures(anywhere) >= FREE_ELSEWHERE) {
      pause.accept(WAIT_ELSEWHERE);
    }
    try {
      var result = attempt.get();
      forget(here);
      return result;
    } catch (EmailKnown wrong) {
      count(anywhere);
      throw wrong;
    } catch (RuntimeException otherwise) {
      uncount(here);
      throw otherwise;
    }
  }

  private <R> R counted(String here, String anywhere, Supplier<R> attempt) {
    try {
      var result = attempt.get();
      forget(here);
      return result;
    } catch (SignInRefused refused) {
      count(here);
      count(anywhere);
      throw refused;
    }
  }

  private static Duration waiting(long failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private long failures(String key) {
    try {
      var counted = redis.opsForValue().get(key);
      return counted == null ? 0 : Long.parseLong(counted);
    } catch (DataAccessException away) {
      return Objects.requireNonNullElse(alone.getIfPresent(key), 0L);
    }
  }

  private void count(String key) {
    try {
      redis.opsForValue().increment(key);
      redis.expire(key, REMEMBERED);
    } catch (DataAccessException away) {
      alone.asMap().merge(key, 1L, Long::sum);
    }
  }

  /// Counts, and remembers it from the first one on.
  ///
  /// @return how often by now
  private long countWithinTheQuarter(String key) {
    try {
      var counted = Objects.requireNonNullElse(redis.opsForValue().increment(key), 0L);
      if (counted == 1) {
        redis.expire(key, REMEMBERED);
      }
      return counted;
    } catch (DataAccessException away) {
      return Objects.requireNonNull(alone.asMap().merge(key, 1L, Long::sum));
    }
  }

  private void uncount(String key) {
    try {
      if (Objects.requireNonNullElse(redis.opsForValue().decrement(key), 0L) <= 0) {
        redis.delete(key);
      }
    } catch (DataAccessException away) {
      alone.asMap().computeIfPresent(key, (_, counted) -> counted - 1);
    }
  }

  private int minutesLeft(String key) {
    try {
      var seconds = Objects.requireNonNullElse(redis.getExpire(key, TimeUnit.SECONDS), -1L);
      if (seconds >= 0) {
        return Math.toIntExact(Math.max(1, (seconds + 59) / 60));
      }
      // A node died before it could say for how long.
      redis.expire(key, REMEMBERED);
    } catch (DataAccessException away) {
      // As long as this node remembers by itself.
    }
    return (int) REMEMBERED.toMinutes();
  }

  private void forget(String key) {
    alone.invalidate(key);
    try {
      redis.delete(key);
    } catch (DataAccessException away) {
      // It forgets by itself.
    }
  }

  private static void sleep(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
