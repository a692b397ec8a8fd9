package app.forecourt.bench;

/// One thing that is measured. A new one is a class, and a line in [Bench].
interface Benchmark {

  /// What to call it on the command line.
  String name();

  /// Plants what it needs, measures, and prints a table.
  ///
  /// @return false if a goal is missed
  boolean run() throws Exception;
}
