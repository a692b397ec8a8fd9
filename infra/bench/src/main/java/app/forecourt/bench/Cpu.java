package app.forecourt.bench;

import app.forecourt.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/// Processor time spent so far, as Linux counts it in `/proc`: on a busy machine it says more than
/// any clock.
///
/// @param applicationMs compiling and collecting garbage included
/// @param databaseMs of the PostgreSQL server and all of its processes, those that ended too
record Cpu(double applicationMs, double databaseMs) {

  private static final double MS_PER_TICK = 10; // USER_HZ is 100 wherever Java runs
  private static final double NS_PER_MS = 1_000_000;
  private static final Pattern SPACE = Pattern.compile(" ");

  /// Reads how much some processes have spent.
  ///
  /// @param application the processes that do the work
  /// @param server the postmaster, whose children are the connections
  record Meter(List<ProcessHandle> application, ProcessHandle server) {

    /// Of this process, where the node of [Node] runs as well.
    static Meter ofThisProcess() {
      return new Meter(
          List.of(ProcessHandle.current()), postmaster(TestDatabase.url(), "postgres", "postgres"));
    }

    static ProcessHandle postmaster(String url, String user, String password) {
      try (var connection = DriverManager.getConnection(url, user, password);
          var statement = connection.createStatement();
          var row = statement.executeQuery("select pg_backend_pid()")) {
        row.next();
        return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
      } catch (SQLException unreachable) {
        throw new IllegalStateException(unreachable);
      }
    }

    Cpu now() {
      var ended = fields(server.pid());
      return new Cpu(
          application.stream().mapToDouble(Meter::spent).sum(),
          nanos(server)
              + server.children().mapToDouble(Cpu::nanos).sum()
              + ticks(ended, 13)
              + ticks(ended, 14));
    }

    private static double spent(ProcessHandle process) {
      var fields = fields(process.pid());
      return ticks(fields, 11) + ticks(fields, 12);
    }
  }

  Cpu since(Cpu before) {
    return new Cpu(applicationMs - before.applicationMs, databaseMs - before.databaseMs);
  }

  Cpu per(int calls) {
    return new Cpu(applicationMs / calls, databaseMs / calls);
  }

  double both() {
    return applicationMs + databaseMs;
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
