package app.forecourt.local;

import app.forecourt.local.DemoUsers.DemoUser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// All of Forecourt as `./forecourt run` starts it, but on free ports and with fresh data.
///
/// Nothing of it comes from the environment but `FORECOURT_JAVA_OPTIONS`: a journey never meets the
/// developer's own database or Stripe account.
public final class RunningForecourt implements AutoCloseable {

  private final Path data;
  private final Settings settings;
  private final Stack stack;
  private final Sandbox sandbox;
  private final Queue<Place> places = new ConcurrentLinkedQueue<>();
  private final ThreadLocal<Place> place = ThreadLocal.withInitial(this::furnish);

  private RunningForecourt(Path project, Path data, Map<String, String> told)
      throws IOException, InterruptedException {
    this.data = data.toAbsolutePath();
    settings = FreePorts.on(settings(told));
    clear();
    stack = Stack.start(settings, Deployables.builtIn(project, settings), new Progress(System.out));
    sandbox = new Sandbox(URI.create(stack.told("STRIPE_API_BASE")));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
  }

  /// With two nodes, for the journeys.
  static RunningForecourt start() throws IOException, InterruptedException {
    return start(
        Path.of("..", ".."), Path.of("target", "journeys"), Map.of("FORECOURT_NODE_COUNT", "2"));
  }

  /// @param project where the jars are built
  /// @param data what is there of an earlier start is forgotten
  /// @param told what it is told as by the environment
  public static RunningForecourt start(Path project, Path data, Map<String, String> told)
      throws IOException, InterruptedException {
    return new RunningForecourt(project, data, told);
  }

  /// The browser leaves first: the nodes would wait for its connections.
  @Override
  public void close() {
    places.forEach(Place::close);
    stack.close();
  }

  /// The public site, as `http://localhost:40001`.
  public String site() {
    return settings.address(settings.host());
  }

  /// A group's own address.
  ///
  /// @param group its part of the host name, as `jinchi`
  public String at(String group) {
    return settings.address(group + "." + settings.host());
  }

  /// The address of a demo user's group.
  public String at(DemoUser user) {
    return settings.address(user.host());
  }

  public DemoUsers users() {
    return DemoUsers.of(data);
  }

  /// Where a part listens.
  public int port(Port part) {
    return settings.port(part);
  }

  /// The process of a part, as `node-1` or `gateway`.
  public ProcessHandle process(String part) throws IOException {
    var note = Files.readString(data.resolve("run").resolve(part + ".pid"));
    return ProcessHandle.of(Long.parseLong(note.split(" ")[0])).orElseThrow();
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /// The parts, to stop, kill and restart them; who does so leaves all running.
  public Stack stack() {
    return stack;
  }

  /// Where a story is told. A browser obeys the thread only that started it, so stories told side
  /// by side have one each.
  private record Place(Playwright playwright, Browser browser, List<Visitor> visitors) {

    void close() {
      browser.close();
      playwright.close();
    }
  }

  private Place furnish() {
    var playwright = Chromium.playwright();
    var furnished = new Place(playwright, Chromium.launch(playwright), new ArrayList<>());
    places.add(furnished);
    return furnished;
  }

  /// Someone new at a screen; leaves when the test ends.
  ///
  /// @param language as the browser says it, as `zh-CN`
  public Visitor visitor(Visitor.Screen screen, String language) {
    var visitor = new Visitor(place.get().browser(), screen, language);
    place.get().visitors().add(visitor);
    return visitor;
  }

  /// Writes down what every thread of the nodes does, beside their logs.
  ///
  /// @param name what to call it
  void noteThreads(String name) {
    for (var part : List.of("node-1", "node-2")) {
      try {
        var file = data.resolve("log").resolve(name + "-" + part + ".threads");
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/jcmd",
                String.valueOf(process(part).pid()),
                "Thread.dump_to_file",
                "-overwrite",
                file.toString())
            .start()
            .waitFor(10, TimeUnit.SECONDS);
      } catch (IOException | NoSuchElementException gone) {
        System.err.println(part + " tells nothing: " + gone);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Sends the visitors of this thread's story home.
  ///
  /// @param picture what to call pictures of what they see now; none are taken if empty
  void dismissVisitors(Optional<String> picture) {
    var visitors = place.get().visitors();
    for (var number = 0; number < visitors.size(); number++) {
      try (var visitor = visitors.get(number)) {
        var suffix = "-" + (number + 1);
        picture.ifPresent(name -> visitor.look(name + suffix));
      }
    }
    visitors.clear();
  }

  private Settings settings(Map<String, String> told) {
    var kept = new HashMap<>(System.getenv());
    Predicate<String> isOurs = name -> name.startsWith("FORECOURT_") || name.startsWith("STRIPE_");
    kept.keySet().removeIf(isOurs);
    kept.computeIfAbsent("FORECOURT_JAVA_OPTIONS", System.getenv()::get);
    kept.putAll(told);
    kept.put("FORECOURT_DATA", data.toString());
    return new Settings(Map.copyOf(kept));
  }

  /// Forgets the last run's data, and its processes if it was killed; the unpacked programs stay.
  private void clear() throws IOException, InterruptedException {
    try (var held = DataDirectory.hold(data)) {
      var _ = Stack.endOrphans(held, settings);
    }
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(data) && !file.startsWith(data.resolve("bin"))) {
          Files.delete(file);
        }
      }
    }
  }
}
