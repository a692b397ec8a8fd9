package app.forecourt.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// How long something took, and what it cost.
///
/// @param p50Ms half of the calls took at most so long
/// @param p95Ms nineteen of twenty did
/// @param cpu of one call, on average
record Measured(String what, int clients, int calls, double p50Ms, double p95Ms, Cpu cpu) {

  private static final double NS_PER_MS = 1_000_000;

  /// Does `work` so often that everything is compiled and cached, then `calls` times and counts.
  ///
  /// @param clients how many do so at the same time
  /// @param work is given 0, 1, 2 …, so that each call may be another one
  static Measured of(String what, int clients, int calls, Cpu.Meter meter, IntConsumer work) {
    spread(clients, calls, calls, work);
    var before = meter.now();
    var nanos = spread(clients, 0, calls, work);
    var spent = meter.now().since(before);
    Arrays.sort(nanos);
    return new Measured(
        what,
        clients,
        calls,
        nanos[calls / 2] / NS_PER_MS,
        nanos[calls * 95 / 100] / NS_PER_MS,
        spent.per(calls));
  }

  private static long[] spread(int clients, int from, int calls, IntConsumer work) {
    var nanos = new long[calls];
    try (var people = Executors.newFixedThreadPool(clients)) {
      var done =
          people.invokeAll(
              IntStream.range(0, clients)
                  .mapToObj(client ->
                      (Callable<Void>)
                          () -> {
                            for (var call = client; call < calls; call += clients) {
                              var start = System.nanoTime();
                              work.accept(from + call);
                              nanos[call] = System.nanoTime() - start;
                            }
                            return null;
                          })
                  .toList());
      for (Future<Void> one : done) {
        one.get();
      }
      return nanos;
    } catch (Exception failed) {
      throw new IllegalStateException(what(failed), failed);
    }
  }

  private static String what(Exception failed) {
    return "A call failed: " + failed.getMessage();
  }

  static String heading() {
    return row("", "clients", "calls", "p50 ms", "p95 ms", "CPU app", "CPU db", "CPU ms", "goal");
  }

  /// A line of the table.
  ///
  /// @param goal the most of [Cpu#both] that was promised; 0 for none
  String line(double goal) {
    return row(
        what,
        String.valueOf(clients),
        String.valueOf(calls),
        said(p50Ms),
        said(p95Ms),
        said(cpu.applicationMs()),
        said(cpu.databaseMs()),
        said(cpu.both()),
        goal == 0 ? "" : cpu.both() <= goal ? "≤ " + said(goal) : "> " + said(goal) + " MISSED");
  }

  private static String said(double amount) {
    return "%.2f".formatted(amount);
  }

  private static String row(String what, String... cells) {
    var line = new StringBuilder("%-42s".formatted(what));
    for (var cell : cells) {
      line.append("%10s".formatted(cell));
    }
    return line.toString();
  }
}
