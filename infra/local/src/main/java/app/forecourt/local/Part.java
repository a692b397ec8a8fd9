package app.forecourt.local;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A part of the [Stack] that can be stopped and started again in its place.
final class Part implements AutoCloseable {

  private final Callable<? extends AutoCloseable> starter;
  private @Nullable AutoCloseable running;

  Part(Callable<? extends AutoCloseable> starter) {
    this.starter = starter;
  }

  /// Returns when the part answers; does nothing if it runs.
  void start() throws Exception {
    if (running == null) {
      running = starter.call();
    }
  }

  /// The part as a process of ours, if it is one and runs.
  Optional<Child> child() {
    return running instanceof Child child ? Optional.of(child) : Optional.empty();
  }

  @Override
  public void close() throws Exception {
    var stopped = running;
    running = null;
    if (stopped != null) {
      stopped.close();
    }
  }
}
