package app.forecourt.local.stripe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Switches that make the sandbox as unreliable as a network can be.
final class Faults {

  /// What goes wrong with a call.
  enum Kind {
    /// The work is done after a delay.
    SLOW,
    /// Refused with 500 and not done.
    FAIL_500,
    /// Refused with 503 and not done.
    FAIL_503,
    /// Refused with 429 and not done.
    FAIL_429,
    /// Done, but answered with 500.
    FAIL_AFTER,
    /// Done, but the connection is closed without an answer.
    LOST,
    /// Not done, and the connection is closed without an answer.
    RESET,
    /// Answered with a page that is not JSON; not done.
    GARBAGE
  }

  /// A fault for the next `times` calls that match, such as `POST /v1/customers$`.
  record Fault(Pattern match, Kind kind, AtomicInteger left, Duration delay) {

    Fields shown() {
      return new Fields()
          .with("match", match.pattern())
          .with("kind", kind.name().toLowerCase(Locale.ROOT))
          .with("left", left.get())
          .with("millis", delay.toMillis());
    }
  }

  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  void add(Pattern match, Kind kind, int times, Duration delay) {
    faults.add(new Fault(match, kind, new AtomicInteger(times), delay));
  }

  void clear() {
    faults.clear();
  }

  List<Fields> shown() {
    return faults.stream().map(Fault::shown).toList();
  }

  /// The fault this call meets, which is thereby used up once.
  Optional<Fault> meets(String call) {
    return faults.stream()
        .filter(fault -> fault.match().matcher(call).find())
        .filter(fault -> fault.left().getAndUpdate(left -> Math.max(0, left - 1)) > 0)
        .findFirst();
  }
}
