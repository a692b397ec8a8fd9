package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {

  /// The binaries of PostgreSQL take longest to unpack; the tests share them.
  @TempDir private static Path binaries;

  @TempDir private Path home;
  private Settings settings;

  @BeforeAll
  static void allowTheOwnerOnly() throws IOException {
    Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwx------"));
  }

  @BeforeEach
  void chooseADirectoryAndPorts() throws IOException {
    var data = Files.createDirectory(home.resolve("data"));
    Files.createSymbolicLink(data.resolve("bin"), binaries);
    settings =
        FreePorts.on(
            new Settings(Map.of("FORECOURT_DATA", data.toString(), "FORECOURT_DEMO", "off")));
  }

  @Test
  void startsAgainOnTheSameData() throws Exception {
    try (var stack = Stack.start(settings, StubChild.wellAndGood(), quietly())) {
      try (var owner = connect(stack, "OWNER")) {
        owner.createStatement().execute("create table public.kept (word text)");
        owner.createStatement().execute("insert into public.kept values ('长城')");
      }
      for (var part : List.of("postgres", "redis", "stripe", "node-1")) {
        stack.stop(part);
        stack.restart(part);
      }
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> connect(stack.told(Settings.DATABASE_URL), "postgres", "guess"))
          .withMessageContaining("password");
    }

    try (var again = Stack.start(settings, StubChild.wellAndGood(), quietly())) {
      assertThat(answer(again, "select word from public.kept")).isEqualTo("长城");
      assertThat(answer(again, "show fsync")).isEqualTo("on");
    }
    assertThat(Files.getPosixFilePermissions(settings.data().resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void stopsWhatAKilledLauncherLeftAndStarts() throws Exception {
    var killed = launcher();
    awaitWelcome(killed);
    var left = Stream.concat(killed.descendants(), postmaster().stream()).toList();
    killed.destroyForcibly().waitFor();
    assertThat(left).hasSize(4).allMatch(ProcessHandle::isAlive);

    var next = launcher();
    awaitWelcome(next);
    assertThat(left).noneMatch(ProcessHandle::isAlive);

    var started = Stream.concat(next.descendants(), postmaster().stream()).toList();
    next.destroy();
    assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(started).noneMatch(ProcessHandle::isAlive);
    assertThat(settings.data().resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void namesTheTakenPortAndItsVariable() throws IOException {
    try (var other = new ServerSocket(0)) {
      var taken = settings.with("FORECOURT_REDIS_PORT", String.valueOf(other.getLocalPort()));
      assertThatExceptionOfType(StartFailed.class)
          .isThrownBy(() -> Stack.start(taken, StubChild.wellAndGood(), quietly()))
          .withMessage(
              "Port %d is taken by another program; set FORECOURT_REDIS_PORT to a free one.",
              other.getLocalPort());
    }
  }

  @Test
  void doesNotGiveOnePortToTwo() {
    var port = String.valueOf(settings.port(Port.GATEWAY));
    var twice = settings.with("FORECOURT_NODE_PORT", port);
    assertThatExceptionOfType(StartFailed.class)
        .isThrownBy(() -> Stack.start(twice, StubChild.wellAndGood(), quietly()))
        .withMessage("Port %s is wanted twice: see FORECOURT_PORT and FORECOURT_NODE_PORT.", port);
  }

  @Test
  void saysWhichSettingIsNoNumber() {
    var wrong = settings.with("FORECOURT_PORT", "eighty");
    assertThatExceptionOfType(StartFailed.class)
        .isThrownBy(() -> Stack.start(wrong, StubChild.wellAndGood(), quietly()))
        .withMessage("FORECOURT_PORT is 'eighty', but should be a number from 1 to 65535.");
  }

  @Test
  void tellsTheLastLinesOfAChildThatDies() {
    assertThatExceptionOfType(StartFailed.class)
        .isThrownBy(() -> Stack.start(withOutsideServices(), StubChild.withADyingNode(), quietly()))
        .withMessageContaining("node-1 ended with exit code 3")
        .withMessageContaining("line 11")
        .withMessageContaining("line 40")
        .withMessageNotContaining("line 10" + System.lineSeparator());
  }

  @Test
  void leavesTheDirectoryToTheLauncherThatHoldsIt() throws Exception {
    try (var _ = Stack.start(withOutsideServices(), StubChild.wellAndGood(), quietly())) {
      assertThatExceptionOfType(StartFailed.class)
          .isThrownBy(() -> Stack.start(withOutsideServices(), StubChild.wellAndGood(), quietly()))
          .withMessageStartingWith("Forecourt already runs on " + settings.data());
    }
  }

  @Test
  void harmsNoStrangerWhoseNumberAStaleNoteCarries() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try (var data = DataDirectory.hold(settings.data())) {
      var cluster = data.directory("postgres");
      var postmaster = cluster.resolve("postmaster.pid");
      Files.writeString(postmaster, "%d\n%s\n".formatted(stranger.pid(), cluster));
      Files.writeString(data.path().resolve("run/node-1.pid"), stranger.pid() + " 1\n");

      assertThat(LocalPostgres.stopOrphan(data)).isFalse();
      assertThat(Child.endOrphans(data)).isEmpty();

      assertThat(stranger.isAlive()).isTrue();
      assertThat(postmaster).doesNotExist();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void saysWhenTheKeyToTheDataIsLost() throws IOException {
    var cluster = Files.createDirectory(settings.data().resolve("postgres"));
    Files.writeString(cluster.resolve("PG_VERSION"), "18");
    assertThatExceptionOfType(StartFailed.class)
        .isThrownBy(() -> Stack.start(settings, StubChild.wellAndGood(), quietly()))
        .withMessageStartingWith("secrets.properties is gone from " + settings.data());
  }

  @Test
  void beginsAgainWhenTheFirstStartWasCutShort() throws Exception {
    var cluster = Files.createDirectory(settings.data().resolve("postgres"));
    Files.writeString(cluster.resolve("PG_VERSION"), "18");
    Files.writeString(settings.data().resolve("postgres.unfinished"), "");
    try (var stack = Stack.start(settings, StubChild.wellAndGood(), quietly())) {
      assertThat(answer(stack, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  private Settings withOutsideServices() {
    return settings
        .with(Settings.DATABASE_URL, "jdbc:postgresql://db.example/forecourt")
        .with(Settings.REDIS_URL, "redis://redis.example:6379")
        .with(Settings.STRIPE_KEY, "sk_test_outside");
  }

  private Process launcher() throws IOException {
    var builder =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StubLauncher.class.getName())
            .redirectErrorStream(true);
    builder.environment().putAll(settings.environment());
    return builder.start();
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    var note = Files.readAllLines(settings.data().resolve("postgres/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(note.getFirst().strip()));
  }

  private static void awaitWelcome(Process launcher) throws IOException {
    var told = new StringBuilder();
    var reader =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      told.append(line).append('\n');
      if (line.contains("public site")) {
        return;
      }
    }
    throw new AssertionError("The launcher ended:\n" + told);
  }

  private static Progress quietly() {
    return new Progress(new PrintStream(PrintStream.nullOutputStream()));
  }

  /// @param kind `USER` or `OWNER`, as the variables of the two roles end
  private static Connection connect(Stack stack, String kind) throws SQLException {
    return connect(
        stack.told(Settings.DATABASE_URL),
        stack.told("FORECOURT_DATABASE_" + kind),
        stack.told("FORECOURT_DATABASE_" + (kind.equals("USER") ? "" : "OWNER_") + "PASSWORD"));
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /// What the application's role is told first.
  private static String answer(Stack stack, String query) throws SQLException {
    try (var application = connect(stack, "USER");
        var statement = application.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
