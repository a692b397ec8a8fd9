package app.forecourt.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// `./forecourt run`: starts everything, says where it is, and stops it on Ctrl-C.
///
/// Exit code 1 when it cannot start or a process of it ends by itself.
public final class Launcher {

  private static final long SECONDS_TO_STOP = 180;

  private Launcher() {}

  public static void main(String[] arguments) {
    var project = Path.of(System.getProperty("forecourt.project", ""));
    launch(settings -> Deployables.builtIn(project, settings));
  }

  static void launch(Function<Settings, Deployables> choice) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var stopped = new CountDownLatch(1);
    stopOnSignal(Thread.currentThread(), stopped, out);
    var failed = false;
    try {
      run(new Settings(System.getenv()), choice, out);
    } catch (StartFailed told) {
      System.err.println();
      System.err.println(told.getMessage());
      failed = true;
    } catch (InterruptedException told) {
      out.println("Forecourt has stopped.");
    }
    stopped.countDown();
    System.exit(failed ? 1 : 0);
  }

  private static void run(
      Settings settings, Function<Settings, Deployables> choice, PrintStream out)
      throws InterruptedException {
    var begun = System.nanoTime();
    var deployables = choice.apply(settings);
    out.println("Starting Forecourt, data in " + settings.data());
    try (var stack = Stack.start(settings, deployables, new Progress(out))) {
      var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
      Welcome.print(settings, DemoUsers.of(settings.data()), seconds, out);
      stack.watch();
    }
  }

  private static void stopOnSignal(Thread main, CountDownLatch stopped, PrintStream out) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> {
                  if (stopped.getCount() == 0) {
                    return;
                  }
                  out.println();
                  out.println("Stopping");
                  main.interrupt();
                  try {
                    var _ = stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
                  } catch (InterruptedException impossible) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }
}
