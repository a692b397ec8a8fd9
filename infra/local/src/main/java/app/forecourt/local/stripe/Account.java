package app.forecourt.local.stripe;

import com.google.gson.JsonObject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The Stripe account that the sandbox plays: its objects by id, its events, the answers kept for
/// idempotency keys, and how far its clock runs ahead. One change at a time, see [#alone].
final class Account {

  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int EVENTS_KEPT = 10_000;
  private static final int ID_LENGTH = 24;

  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource time;
  private final Map<String, Fields> objects = new LinkedHashMap<>();
  private final List<Fields> events = new ArrayList<>();
  private final Map<String, Fields> answers = new LinkedHashMap<>();
  private Consumer<Fields> audience = _ -> {};
  private long ahead;
  private long changes;
  private @Nullable String request;
  private @Nullable String idempotencyKey;

  Account(InstantSource time) {
    this.time = time;
  }

  /// Does the work while nobody else reads or changes the account.
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Virtual seconds since 1970.
  long now() {
    return time.instant().getEpochSecond() + ahead;
  }

  /// Real seconds since 1970, for signatures and for how long answers are kept.
  long realNow() {
    return time.instant().getEpochSecond();
  }

  /// Moves the virtual clock forward; an earlier moment leaves it as it is.
  void moveTo(long moment) {
    ahead = Math.max(ahead, moment - realNow());
    changes++;
  }

  /// Counts up with every change, so that the state is written only when there is one.
  long changes() {
    return changes;
  }

  void touched() {
    changes++;
  }

  void announcesTo(Consumer<Fields> listener) {
    audience = listener;
  }

  /// The request on whose account the following events happen; null for the clock's own doing.
  void onBehalfOf(@Nullable String requestId, @Nullable String key) {
    request = requestId;
    idempotencyKey = key;
  }

  String newId(String prefix) {
    var id = new StringBuilder(prefix);
    random.ints(ID_LENGTH, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
    return id.toString();
  }

  /// A new object with its id and moment of creation, not yet in the account.
  Fields blank(String object, String prefix) {
    var blank = Shapes.blank(object).with("id", newId(prefix));
    return blank.mentions("created") ? blank.with("created", now()) : blank;
  }

  Fields keep(Fields object) {
    objects.put(object.id(), object);
    changes++;
    return object;
  }

  void forget(String id) {
    objects.remove(id);
    changes++;
  }

  Optional<Fields> find(String object, String id) {
    return Optional.ofNullable(objects.get(id)).filter(found -> found.is("object", object));
  }

  Optional<Fields> find(String id) {
    return Optional.ofNullable(objects.get(id));
  }

  /// @throws StripeError 404 if there is none
  Fields require(String object, String id) {
    return find(object, id).orElseThrow(() -> StripeError.noSuch(object, id));
  }

  /// @throws StripeError 400 naming the parameter if there is none
  Fields require(String object, String id, String parameter) {
    return find(object, id).orElseThrow(() -> StripeError.noSuch(object, id, parameter));
  }

  /// All objects of a kind, the newest first, as Stripe lists them.
  List<Fields> all(String object) {
    return objects.values().stream().filter(each -> each.is("object", object)).toList().reversed();
  }

  Stream<Fields> everything() {
    return objects.values().stream();
  }

  /// The newest first.
  List<Fields> events() {
    return List.copyOf(events).reversed();
  }

  void announce(String type, Fields object) {
    announce(type, object, null);
  }

  /// Records that something happened, with the object as it is now, and tells the webhooks.
  void announce(String type, Fields object, @Nullable Fields before) {
    var data = new Fields().with("object", object.shown());
    if (before != null) {
      data.with("previous_attributes", before.shown());
    }
    var event =
        blank("event", "evt_")
            .with("type", type)
            .with("data", data)
            .with("api_version", Shapes.API_VERSION)
            .with("pending_webhooks", 1)
            .with(
                "request",
                new Fields().with("id", request).with("idempotency_key", idempotencyKey));
    events.add(event);
    if (events.size() > EVENTS_KEPT) {
      events.removeFirst();
    }
    changes++;
    audience.accept(event);
  }

  Map<String, Fields> answers() {
    return answers;
  }

  void clear() {
    objects.clear();
    events.clear();
    answers.clear();
    ahead = 0;
    changes++;
  }

  JsonObject written() {
    return new Fields()
        .with("ahead", ahead)
        .with("objects", objects.values())
        .with("events", events)
        .with("answers", answers)
        .json()
        .deepCopy();
  }

  void readFrom(Fields written) {
    clear();
    ahead = written.number("ahead");
    written.rows("objects").forEach(object -> objects.put(object.id(), object));
    events.addAll(written.rows("events"));
    var kept = written.at("answers");
    kept.names().forEach(key -> answers.put(key, kept.at(key)));
  }
}
