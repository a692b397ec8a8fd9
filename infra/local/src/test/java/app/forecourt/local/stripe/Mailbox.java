package app.forecourt.local.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// A webhook address that verifies every event as Forecourt does and keeps what it accepted.
final class Mailbox implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final List<Event> events = new ArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger unverified = new AtomicInteger();
  private final HttpServer server;

  Mailbox(String secret) {
    this(secret, 0);
  }

  Mailbox(String secret, int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext(
        "/stripe/webhook",
        exchange -> {
          try (exchange) {
            var payload =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            exchange.sendResponseHeaders(status(payload, signature, secret), -1);
          }
        });
    server.start();
  }

  private int status(String payload, String signature, String secret) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return 503;
    }
    try {
      var event = Webhook.constructEvent(payload, signature, secret);
      lock.lock();
      try {
        events.add(event);
        arrived.signalAll();
      } finally {
        lock.unlock();
      }
      return 200;
    } catch (SignatureVerificationException forged) {
      unverified.incrementAndGet();
      return 400;
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stripe/webhook");
  }

  /// Refuses the next deliveries with 503.
  void refuses(int deliveries) {
    refusals.set(deliveries);
  }

  int unverified() {
    return unverified.get();
  }

  List<Event> events() {
    lock.lock();
    try {
      return List.copyOf(events);
    } finally {
      lock.unlock();
    }
  }

  List<String> types() {
    return events().stream().map(Event::getType).toList();
  }

  /// The first event of this type, waited for.
  Event await(String type) throws InterruptedException {
    return await(all -> all.stream().anyMatch(event -> event.getType().equals(type))).stream()
        .filter(event -> event.getType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /// All events, once they are as wanted.
  List<Event> await(Predicate<List<Event>> wanted) throws InterruptedException {
    lock.lock();
    try {
      var left = TimeUnit.SECONDS.toNanos(20);
      while (!wanted.test(events)) {
        if (left <= 0) {
          throw new AssertionError(
              "only these came: " + events.stream().map(Event::getType).toList());
        }
        left = arrived.awaitNanos(left);
      }
      return List.copyOf(events);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
