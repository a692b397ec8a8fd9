package app.forecourt.local.stripe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Sends every event to the webhook address, signed, until it is accepted: at once, then after 1,
/// 2, 4 … 60 seconds, for three days. What was not accepted survives a restart with the account.
final class Webhooks implements AutoCloseable {

  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration WINDOW = Duration.ofMillis(300);
  private static final int MOST_ATTEMPTS = 4_300;
  private static final long LONGEST_PAUSE = 60;
  private static final int DELIVERIES_SHOWN = 1_000;

  /// How events are sent.
  enum Delivery {
    NORMAL,
    /// Each event two times.
    TWICE,
    /// What happens within 300 ms arrives in a seeded random order.
    SHUFFLED,
    /// Nothing until it is released.
    HELD,
    /// Not at all; only a reconciliation finds out.
    NEVER
  }

  private final Account account;
  private final String secret;
  private final @Nullable URI address;
  private final StateFile state;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("stripe-webhooks").unstarted(work));
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private int outstanding;
  private final List<Fields> waiting = new ArrayList<>();
  private final List<Fields> deliveries = new CopyOnWriteArrayList<>();
  private volatile Delivery delivery = Delivery.NORMAL;
  private Random shuffling = new Random(1);

  Webhooks(Account account, StateFile state, @Nullable URI address, String secret) {
    this.account = account;
    this.state = state;
    this.address = address;
    this.secret = secret;
  }

  /// Takes up again what had not been accepted when the sandbox stopped.
  void resume() {
    account.alone(() -> {
      account.events().reversed().stream()
          .filter(event -> event.number("pending_webhooks") > 0)
          .filter(event -> !event.flag("_never"))
          .forEach(event -> send(event, 1, Duration.ZERO));
      return account;
    });
  }

  void delivers(Delivery how, long seed) {
    account.alone(() -> {
      delivery = how;
      shuffling = new Random(seed);
      return how;
    });
  }

  Delivery delivery() {
    return delivery;
  }

  /// Hears of an event; called while the account is held.
  void happened(Fields event) {
    if (address == null) {
      event.with("pending_webhooks", 0);
      return;
    }
    switch (delivery) {
      case NORMAL -> send(event, 1, Duration.ZERO);
      case TWICE -> {
        send(event, 1, Duration.ZERO);
        send(event, 1, Duration.ZERO);
      }
      case SHUFFLED -> {
        waiting.add(event);
        if (waiting.size() == 1) {
          after(WINDOW, () -> release(shuffling, 1));
        }
      }
      case HELD -> waiting.add(event);
      case NEVER -> event.with("_never", true);
    }
  }

  /// Sends what was held, each event `times` times, all in a random order.
  ///
  /// @return how many deliveries that makes
  int release(Random order, int times) {
    return account.alone(() -> {
      var sent = new ArrayList<Fields>();
      Collections.nCopies(times, waiting).forEach(sent::addAll);
      waiting.clear();
      Collections.shuffle(sent, order);
      sent.forEach(event -> send(event, 1, Duration.ZERO));
      return sent.size();
    });
  }

  /// Sends these events again, each `times` times, in a random order.
  int again(List<Fields> events, Random order, int times) {
    var sent = new ArrayList<Fields>();
    Collections.nCopies(times, events).forEach(sent::addAll);
    Collections.shuffle(sent, order);
    sent.forEach(event -> send(event, 1, Duration.ZERO));
    return sent.size();
  }

  /// Events that were not accepted yet.
  long pending() {
    return account.alone(() ->
        account.events().stream()
            .filter(event -> event.number("pending_webhooks") > 0)
            .filter(event -> !event.flag("_never"))
            .count());
  }

  /// Waits until everything that was sent has been accepted or given up.
  ///
  /// @return whether that came about in time
  boolean settle(Duration patience) {
    lock.lock();
    try {
      var left = patience.toNanos();
      while (outstanding > 0 && left > 0) {
        left = progress.awaitNanos(left);
      }
      return outstanding == 0;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void count(int more) {
    lock.lock();
    try {
      outstanding += more;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The latest deliveries, in the order they were made.
  List<Fields> deliveries() {
    return List.copyOf(deliveries);
  }

  private void send(Fields event, int attempt, Duration pause) {
    count(1);
    after(
        pause,
        () -> {
          try {
            deliver(event, attempt);
          } finally {
            count(-1);
          }
        });
  }

  private void after(Duration pause, Runnable work) {
    if (!worker.isShutdown()) {
      var _ = worker.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void deliver(Fields event, int attempt) {
    var payload = account.alone(() -> JSON.toJson(event.shown().json()));
    var status = post(payload);
    var accepted = status >= 200 && status < 300;
    deliveries.add(
        new Fields()
            .with("event", event.id())
            .with("type", event.text("type"))
            .with("attempt", attempt)
            .with("status", status));
    if (deliveries.size() > DELIVERIES_SHOWN) {
      deliveries.removeFirst();
    }
    if (accepted) {
      account.alone(() -> event.with("pending_webhooks", 0));
      account.touched();
      state.save();
    } else if (attempt < MOST_ATTEMPTS) {
      var seconds = Math.min(LONGEST_PAUSE, 1L << Math.min(attempt - 1, 10));
      send(event, attempt + 1, Duration.ofSeconds(seconds));
    }
  }

  /// The status answered; 0 when there was no answer.
  private int post(String payload) {
    if (address == null) {
      return 0;
    }
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
            .header("Stripe-Signature", Signature.header(payload, secret, account.realNow()))
            .POST(HttpRequest.BodyPublishers.ofString(payload))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      return 0;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  Fields shown() {
    return new Fields()
        .with("delivery", delivery.name().toLowerCase(Locale.ROOT))
        .with("pending", pending())
        .with("deliveries", deliveries());
  }

  @Override
  public void close() {
    worker.shutdownNow();
    http.shutdownNow();
  }
}
