package app.forecourt.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Tells of each step as it begins, and of the seconds it took as it ends.
///
/// @param out where it tells
public record Progress(PrintStream out) {

  private static final int WIDTH = 44;

  /// @throws StartFailed if the step fails
  /// @throws InterruptedException if the launcher is told to stop
  <T> T step(String what, Callable<T> work) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    out.printf("  %-" + WIDTH + "s", what);
    out.flush();
    var begun = System.nanoTime();
    try {
      var result = work.call();
      out.printf("%6.1f s%n", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
      return result;
    } catch (StartFailed | InterruptedException ended) {
      out.println();
      throw ended;
    } catch (Exception failed) {
      out.println();
      throw new StartFailed("%s did not start: %s".formatted(what, failed.getMessage()), failed);
    }
  }

  void say(String line) {
    out.println(line);
  }
}
