package app.forecourt.ui.kit;

import java.time.Duration;
import java.util.function.LongConsumer;

/// Passes on how far something has come, but not oftener than anybody can read.
final class NowAndThen implements LongConsumer {

  private final Duration pause;
  private final LongConsumer listener;
  private long last;
  private boolean said;

  NowAndThen(Duration pause, LongConsumer listener) {
    this.pause = pause;
    this.listener = listener;
  }

  @Override
  public void accept(long done) {
    var now = System.nanoTime();
    if (!said || now - last >= pause.toNanos()) {
      last = now;
      said = true;
      listener.accept(done);
    }
  }
}
