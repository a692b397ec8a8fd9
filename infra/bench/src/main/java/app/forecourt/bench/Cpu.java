package app.forecourt.bench;

import app.forecourt.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// Processor time spent so far, as Linux counts it in `/proc`: on a busy machine it says more than
/// any clock.
///
/// @param applicationMs of this process, compiling and collecting garbage included
/// @param databaseMs of the PostgreSQL server and all of its processes, those that ended too
record Cpu(double applicationMs, double databaseMs) {

  private static final double MS_PER_TICK = 10; // USER_HZ is 100 wherever Java runs
  private static final double NS_PER_MS = 1_000_000;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final ProcessHandle SERVER = server();

  static Cpu now() {
    var self = fields(ProcessHandle.current().pid());
    return new Cpu(ticks(self, 11) + ticks(self, 12), database());
  }

  Cpu since(Cpu before) {
    return new Cpu(applicationMs - before.applicationMs, databaseMs - before.databaseMs);
  }

  double both() {
    return applicationMs + databaseMs;
  }

  private static double database() {
    var server = fields(SERVER.pid());
    return nanos(SERVER)
        + SERVER.children().mapToDouble(Cpu::nanos).sum()
        + ticks(server, 13)
        + ticks(server, 14);
  }

  /// The postmaster, whose children are the connections.
  private static ProcessHandle server() {
    try (var connection = DriverManager.getConnection(TestDatabase.url(), "postgres", "postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
    } catch (SQLException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  /// What `stat` says after the process's name, which may hold spaces but ends with the last
  /// parenthesis.
  private static String[] fields(long pid) {
    var line = read(pid, "stat");
    return SPACE.split(line.substring(line.lastIndexOf(')') + 2));
  }

  private static double ticks(String[] fields, int at) {
    return Long.parseLong(fields[at]) * MS_PER_TICK;
  }

  private static double nanos(ProcessHandle process) {
    var line = read(process.pid(), "schedstat");
    return line.isEmpty() ? 0 : Long.parseLong(SPACE.split(line)[0]) / NS_PER_MS;
  }

  /// Nothing if the process has just ended; the server counts it then.
  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(pid), file));
    } catch (IOException ended) {
      return "";
    }
  }
}
