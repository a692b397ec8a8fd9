package app.forecourt.local;

import java.io.PrintStream;
import java.time.Duration;

/// Tells of each step as it begins, and of the seconds it took as it ends.
///
/// @param out where it tells
public record Progress(PrintStream out) {

  private static final int WIDTH = 44;

  /// @throws StartFailed if the step fails
  /// @throws InterruptedException if the launcher is told to stop
  void step(String what, Step work) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    out.printf("  %-" + WIDTH + "s", what);
    out.flush();
    var begun = System.nanoTime();
    try {
      work.take();
      out.printf("%6.1f s%n", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
    } catch (StartFailed | InterruptedException ended) {
      out.println();
      throw ended;
    } catch (Exception failed) {
      out.println();
      throw new StartFailed("%s did not start: %s".formatted(what, failed.getMessage()), failed);
    }
  }

  /// Something that takes its time.
  @FunctionalInterface
  interface Step {
    void take() throws Exception;
  }

  void say(String line) {
    out.println(line);
  }
}
