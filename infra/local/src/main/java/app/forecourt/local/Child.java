package app.forecourt.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A process that the launcher started. It writes a log of its own, and a note in the data
/// directory tells the next launcher of it, in case this one is killed.
final class Child implements AutoCloseable {

  private static final int LAST_LINES = 30;
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(40);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  /// The system tells of a start in ticks since boot, and of the boot in seconds.
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(2);

  private final String name;
  private final Process process;
  private final Path log;
  private final Path note;

  private Child(String name, Process process, Path log, Path note) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.note = note;
  }

  /// @param name what it is called in messages, its log and its note, as `node-1`
  /// @param environment all of it
  static Child start(
      String name, List<String> command, Map<String, String> environment, DataDirectory data)
      throws IOException {
    var log = data.freshLog(name);
    var builder =
        new ProcessBuilder(awayFromTheTerminal(command))
            .directory(data.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .redirectInput(Redirect.from(new File("/dev/null")));
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    var note = data.path().resolve("run", name + ".pid");
    var started = process.info().startInstant().orElseGet(Instant::now);
    Files.writeString(note, process.pid() + " " + started.toEpochMilli() + "\n");
    return new Child(name, process, log, note);
  }

  /// Ctrl-C reaches all processes of the terminal's group at once; in a session of its own a child
  /// lives until the launcher, which knows the order, ends it.
  private static List<String> awayFromTheTerminal(List<String> command) {
    var path = System.getenv().getOrDefault("PATH", "");
    var setsid =
        Arrays.stream(path.split(File.pathSeparator))
            .map(directory -> new File(directory, "setsid"))
            .filter(File::canExecute)
            .findFirst();
    var whole = new ArrayList<String>();
    setsid.ifPresent(file -> whole.add(file.getPath()));
    whole.addAll(command);
    return whole;
  }

  /// Ends the processes of a launcher that could not do so itself.
  ///
  /// @return the names of those that still ran
  static List<String> endOrphans(DataDirectory data) throws IOException, InterruptedException {
    var ended = new ArrayList<String>();
    try (var notes = Files.newDirectoryStream(data.path().resolve("run"), "*.pid")) {
      for (var note : notes) {
        var orphan = orphan(note);
        if (orphan != null) {
          end(orphan);
          ended.add(note.getFileName().toString().replace(".pid", ""));
        }
        Files.delete(note);
      }
    }
    return ended;
  }

  /// The process that a note tells of; none if its number has passed to another since.
  private static @Nullable ProcessHandle orphan(Path note) throws IOException {
    var words = Files.readString(note).strip().split(" ");
    if (words.length != 2) {
      return null;
    }
    var noted = Instant.ofEpochMilli(Long.parseLong(words[1]));
    return ProcessHandle.of(Long.parseLong(words[0]))
        .filter(process ->
            process
                .info()
                .startInstant()
                .filter(at -> Duration.between(at, noted).abs().compareTo(CLOCK_ERROR) <= 0)
                .isPresent())
        .orElse(null);
  }

  /// Waits until it is ready.
  ///
  /// @param ready asked again and again; an exception counts as "not yet"
  /// @throws StartFailed with the last lines of its log, if it ends instead or takes too long
  void await(Callable<Boolean> ready, Duration patience) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!isTrue(ready)) {
      if (process.waitFor(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
        throw ended();
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailed(
            "%s is not ready after %d s.%n%s".formatted(name, patience.toSeconds(), lastLines()));
      }
    }
  }

  private static boolean isTrue(Callable<Boolean> ready) throws InterruptedException {
    try {
      return ready.call();
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception notYet) {
      return false;
    }
  }

  /// What to tell when it ended without having been told to.
  StartFailed ended() {
    return new StartFailed(
        "%s ended with exit code %d.%n%s".formatted(name, process.exitValue(), lastLines()));
  }

  private String lastLines() {
    try {
      var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return "The last lines of %s:%n  %s"
          .formatted(log, String.join(System.lineSeparator() + "  ", last));
    } catch (IOException unreadable) {
      return "Its log " + log + " cannot be read.";
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    end(process.toHandle());
    Files.deleteIfExists(note);
  }

  private static void end(ProcessHandle process) throws InterruptedException {
    process.destroy();
    try {
      process.onExit().get(PATIENCE_AT_THE_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException hangs) {
      process.destroyForcibly();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
