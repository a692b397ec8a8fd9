package app.forecourt.bench;

import java.util.Arrays;
import java.util.List;

/// `./forecourt bench [name …]`: runs the benchmarks of those names, or all. Ends with 1 if a goal
/// is missed.
final class Bench {

  private static final List<Benchmark> ALL = List.of(new SearchBenchmark(), new ImportBenchmark());

  private Bench() {}

  @SuppressWarnings("SystemExitOutsideMain") // pools and schedulers would keep it alive
  public static void main(String... names) throws Exception {
    var isMet = true;
    for (var benchmark : ALL) {
      if (names.length == 0 || Arrays.asList(names).contains(benchmark.name())) {
        isMet &= benchmark.run();
      }
    }
    System.exit(isMet ? 0 : 1);
  }
}
