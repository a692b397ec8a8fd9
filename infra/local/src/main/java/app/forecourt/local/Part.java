package app.forecourt.local;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A part of the [Stack] that can be stopped and started again in its place.
final class Part implements AutoCloseable {

  /// Waits until a process that was launched answers.
  @FunctionalInterface
  interface Patience {
    void await(Child launched) throws Exception;
  }

  private final Callable<? extends AutoCloseable> launcher;
  private final Patience patience;
  private @Nullable AutoCloseable running;

  /// A part that answers when it is launched.
  Part(Callable<? extends AutoCloseable> launcher) {
    this(launcher, _ -> {});
  }

  /// A part that takes its time between the two.
  Part(Callable<? extends AutoCloseable> launcher, Patience patience) {
    this.launcher = launcher;
    this.patience = patience;
  }

  /// Begins to start; does nothing if it runs.
  void launch() throws Exception {
    if (running == null) {
      running = launcher.call();
    }
  }

  /// Returns when the part answers.
  void start() throws Exception {
    launch();
    if (running instanceof Child child) {
      patience.await(child);
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
