package app.forecourt.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The PostgreSQL of this machine: durable, in the data directory, with passwords from the first
/// minute of service on.
final class LocalPostgres implements AutoCloseable {

  private static final String DATABASE = "forecourt";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(60);

  /// After the first start nobody gets in without a password, from this machine either.
  private static final String PASSWORDS_ONLY =
      """
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final Path cluster;

  private LocalPostgres(EmbeddedPostgres server, Path cluster) {
    this.server = server;
    this.cluster = cluster;
  }

  static LocalPostgres start(DataDirectory data, int port, Secrets secrets)
      throws IOException, SQLException, InterruptedException {
    var cluster = cluster(data);
    var unfinished = unfinished(data);
    stopOrphan(cluster);
    if (Files.exists(unfinished)) {
      killAllAt(cluster);
      delete(cluster);
    }
    var isNew = !Files.exists(cluster.resolve("PG_VERSION"));
    if (isNew) {
      Files.writeString(unfinished, "The first start of this database has not come to its end.\n");
    }
    var postgres = new LocalPostgres(server(data, cluster, port, secrets), cluster);
    try {
      if (isNew) {
        postgres.closeToStrangers(secrets);
        Files.delete(unfinished);
      }
      postgres.prepare(secrets);
      return postgres;
    } catch (IOException | SQLException | RuntimeException failed) {
      postgres.close();
      throw failed;
    }
  }

  /// @throws StartFailed if there is a database, but no secrets any more to open it with
  static void requireKey(DataDirectory data) {
    var isThere = Files.exists(cluster(data).resolve("PG_VERSION"));
    if (isThere && !Files.exists(unfinished(data)) && !Secrets.existIn(data.path())) {
      throw new StartFailed(
          "secrets.properties is gone from %s, and with it the password of the database in %s."
              .formatted(data.path(), cluster(data)));
    }
  }

  /// Stops the server that a killed launcher left behind.
  ///
  /// @return whether there was one
  static boolean stopOrphan(DataDirectory data) throws IOException, InterruptedException {
    return stopOrphan(cluster(data));
  }

  private static Path cluster(DataDirectory data) {
    return data.path().resolve("postgres");
  }

  private static Path unfinished(DataDirectory data) {
    return data.path().resolve("postgres.unfinished");
  }

  private static EmbeddedPostgres server(
      DataDirectory data, Path cluster, int port, Secrets secrets) throws IOException {
    var log = Redirect.appendTo(data.freshLog("postgres").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(data.path().resolve("bin").toFile())
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(PATIENCE)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setConnectConfig("password", secrets.of("postgres"))
        // The library's own choice is fsync=off.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "200")
        .setServerConfig("unix_socket_directories", "''")
        // Any other combination depends on the machine, and pg_trgm may see no Chinese at all.
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("lc-ctype", "C.UTF-8")
        .start();
  }

  private void closeToStrangers(Secrets secrets) throws IOException, SQLException {
    execute("postgres", secrets, "create database " + DATABASE);
    execute("postgres", secrets, password("postgres", secrets));
    Files.writeString(cluster.resolve("pg_hba.conf"), PASSWORDS_ONLY);
    execute("postgres", secrets, "select pg_reload_conf()");
  }

  /// Brings roles, passwords and extensions to what this version needs, and looks whether search
  /// will find Chinese.
  private void prepare(Secrets secrets) throws IOException, SQLException {
    try (var script =
        Objects.requireNonNull(
            LocalPostgres.class.getResourceAsStream("/db/bootstrap/roles.sql"))) {
      execute(DATABASE, secrets, new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    execute(DATABASE, secrets, password("forecourt_owner", secrets));
    execute(DATABASE, secrets, password("forecourt_app", secrets));
    try (var connection = connection(DATABASE, secrets);
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select show_trgm('长城') <> '{}'")) {
      if (!answer.next() || !answer.getBoolean(1)) {
        throw new StartFailed(
            "This PostgreSQL's locale hides Chinese from search; its data directory "
                + cluster
                + " was made with other settings than ours.");
      }
    }
  }

  private static String password(String role, Secrets secrets) {
    return "alter role %s password '%s'".formatted(role, secrets.of(role));
  }

  private void execute(String database, Secrets secrets, String sql) throws SQLException {
    try (var connection = connection(database, secrets);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connection(String database, Secrets secrets) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database),
        "postgres",
        secrets.of("postgres"));
  }

  /// Where applications find the database; no user in the address.
  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    var postmaster = postmaster(cluster);
    server.close();
    if (postmaster.isPresent()) {
      await(postmaster.get());
    }
  }

  /// If its number has passed to a process that is no server of this directory, only the note goes:
  /// acting on the number would hit the stranger.
  private static boolean stopOrphan(Path cluster) throws IOException, InterruptedException {
    var note = cluster.resolve("postmaster.pid");
    var process = noted(note);
    if (process.isEmpty()) {
      return false;
    }
    if (!serves(process.get(), cluster)) {
      Files.delete(note);
      return false;
    }
    signal("INT", process.get());
    if (!await(process.get())) {
      signal("QUIT", process.get());
      await(process.get());
    }
    return true;
  }

  private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
    return noted(cluster.resolve("postmaster.pid")).filter(process -> serves(process, cluster));
  }

  private static Optional<ProcessHandle> noted(Path note) throws IOException {
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    var number = Files.readAllLines(note).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
  }

  private static boolean serves(ProcessHandle process, Path cluster) {
    return isCalled(process, "postgres") && isToldOf(process, cluster);
  }

  /// `INT` is PostgreSQL's fast, `QUIT` its immediate shutdown; Java knows neither signal.
  private static void signal(String name, ProcessHandle process)
      throws IOException, InterruptedException {
    new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(name, process.pid()))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static boolean await(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// An `initdb` whose launcher was killed goes on writing.
  private static void killAllAt(Path cluster) throws InterruptedException {
    var workers =
        ProcessHandle.allProcesses()
            .filter(process -> isCalled(process, "initdb") || isCalled(process, "postgres"))
            .filter(process -> isToldOf(process, cluster))
            .filter(ProcessHandle::destroyForcibly)
            .toList();
    for (var worker : workers) {
      var _ = await(worker);
    }
  }

  private static boolean isCalled(ProcessHandle process, String program) {
    return process.info().command().filter(file -> Path.of(file).endsWith(program)).isPresent();
  }

  private static boolean isToldOf(ProcessHandle process, Path cluster) {
    var arguments = process.info().arguments().orElse(new String[0]);
    return List.of(arguments).contains(cluster.toString());
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var all = Files.walk(directory)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
