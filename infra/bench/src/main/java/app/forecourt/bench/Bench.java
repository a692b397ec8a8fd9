package app.forecourt.bench;

import java.util.Arrays;
import java.util.List;

/// `./forecourt bench [name …]`: runs the benchmarks of those names, or all. Ends with 1 if a goal
/// is missed.
final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new SearchBenchmark(),
          new ImportBenchmark(),
          new CrmBenchmark(),
          new GroupBenchmark(),
          new GatewayBenchmark(),
          new WallsBenchmark(),
          new SessionsBenchmark());

  private Bench() {}

  /// One that breaks keeps none of the others from being run.
  private static boolean isMet(Benchmark benchmark) {
    try {
      return benchmark.run();
    } catch (Exception broken) {
      broken.printStackTrace();
      return false;
    }
  }

  @SuppressWarnings("SystemExitOutsideMain") // pools and schedulers would keep it alive
  public static void main(String... names) {
    var isMet = true;
    for (var benchmark : ALL) {
      if (names.length == 0 || Arrays.asList(names).contains(benchmark.name())) {
        isMet &= isMet(benchmark);
      }
    }
    System.exit(isMet ? 0 : 1);
  }
}
