package app.forecourt.identity;

import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TimeOrderedId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The browser sessions of this node, and whether they may go on.
///
/// The database knows which were ended, and is asked at a request unless it was just asked. Screens
/// that only listen make no request, so the node looks every two seconds for what was ended
/// elsewhere, and closes it. Redis has no part in it.
@Component
class OpenSessions implements SessionAuthenticationStrategy, InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
  private static final String ATTRIBUTE = OpenSessions.class.getName();
  private static final Duration BELIEVED = Duration.ofSeconds(2);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /// How far the clocks of two nodes may be apart, and how long a transaction may take.
  private static final Duration LATE = Duration.ofMinutes(1);

  private final SignInsSql signIns;
  private final Clock clock;
  private final Map<UUID, HttpSession> here = new ConcurrentHashMap<>();
  private final Cache<UUID, Boolean> standing =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(100_000).build();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sessions").factory());
  private volatile Instant looked;

  OpenSessions(SignInsSql signIns, Clock clock) {
    this.signIns = signIns;
    this.clock = clock;
    this.looked = clock.instant();
  }

  @Override
  public void afterPropertiesSet() {
    var _ =
        watch.scheduleWithFixedDelay(
            this::closeEndedQuietly,
            BELIEVED.toMillis(),
            BELIEVED.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    watch.shutdownNow();
  }

  /// Somebody signed in, by whatever door.
  @Override
  public void onAuthentication(
      Authentication somebody, HttpServletRequest request, HttpServletResponse response) {
    if (somebody instanceof MemberAuthentication member) {
      var id = TimeOrderedId.next();
      var now = clock.instant();
      var came =
          member.getDetails() instanceof Presence.Arriving arriving
              ? arriving
              : new Presence.Arriving(false, true);
      signIns.open(
          id,
          member.getPrincipal().account(),
          CurrentTenant.require(),
          Device.named(request.getHeader("User-Agent")),
          Objects.requireNonNullElse(request.getRemoteAddr(), ""),
          now,
          came.proven() ? now : Instant.EPOCH);
      member.setDetails(new Presence.InPerson(id, came.twoFactors()));
      request.getSession().setAttribute(ATTRIBUTE, new Stay(id));
    }
  }

  /// The sign-in of the present member; empty for programs and for the system.
  static Optional<UUID> current() {
    return MemberAuthentication.current()
        .map(Authentication::getDetails)
        .filter(Presence.InPerson.class::isInstance)
        .map(presence -> ((Presence.InPerson) presence).id());
  }

  boolean stands(UUID id) {
    return Objects.requireNonNull(standing.get(id, this::isOpen));
  }

  /// Those were just ended: at once where they are, if that is here.
  void ended(Iterable<UUID> ids) {
    ids.forEach(this::close);
  }

  /// Closes what was ended elsewhere since the last look.
  void closeEnded() {
    var now = clock.instant();
    if (!here.isEmpty()) {
      ended(signIns.endedSince(looked.minus(LATE)));
    }
    looked = now;
  }

  private boolean isOpen(UUID id) {
    var seen = signIns.seen(id);
    var now = clock.instant();
    if (seen.filter(last -> last.plus(SEEN_EVERY).isBefore(now)).isPresent()) {
      signIns.see(id, now);
    }
    return seen.isPresent();
  }

  private void close(UUID id) {
    standing.put(id, false);
    var session = here.remove(id);
    if (session != null) {
      // Whoever ends a session may hold the lock of another screen.
      Thread.ofVirtual().name("session-end").start(() -> invalidate(session));
    }
  }

  private static void invalidate(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException gone) {
      // It ended by itself.
    }
  }

  private void closeEndedQuietly() {
    try {
      closeEnded();
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("cannot look which sessions were ended; requests are still checked", away);
    }
  }

  /// In the browser's session as long as somebody is signed in there.
  private final class Stay implements HttpSessionBindingListener {

    private final UUID id;

    Stay(UUID id) {
      this.id = id;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      here.put(id, event.getSession());
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      here.remove(id);
      standing.put(id, false);
      try {
        signIns.leave(id, clock.instant());
      } catch (DataAccessException | TransactionException away) {
        LOG.info("a session ended that the database could not be told of");
      }
    }
  }
}
