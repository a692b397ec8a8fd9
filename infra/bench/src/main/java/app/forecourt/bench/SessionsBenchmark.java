package app.forecourt.bench;

import app.forecourt.local.Colleague;
import app.forecourt.local.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What somebody who is signed in takes of a node's memory: with the first screen open, and after
/// he has been through his lists with a record open. Real browsers, and what lives after a full
/// collection.
final class SessionsBenchmark implements Benchmark {

  private static final int PEOPLE = 20;
  private static final double MOST_MB = 2;
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final List<String> SCREENS =
      List.of("/customers", "/leads", "/opportunities", "/pipeline", "/orders", "/vehicles");

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public boolean run() throws IOException, InterruptedException {
    var forecourt = Installation.get().forecourt();
    var user = Installation.get().user("SALES_MANAGER");
    // What the first one brings is everybody's: templates, metadata, caches.
    through(Colleague.signIn(forecourt, forecourt.visitor(Visitor.Screen.DESK, "zh-CN"), user));
    var nobody = live();
    var people = new ArrayList<Colleague>();
    for (var person = 0; person < PEOPLE; person++) {
      people.add(
          Colleague.signIn(forecourt, forecourt.visitor(Visitor.Screen.DESK, "zh-CN"), user));
    }
    var idle = (live() - nobody) / PEOPLE;
    people.forEach(SessionsBenchmark::through);
    var busy = (live() - nobody) / PEOPLE;
    System.out.printf(
        "%d people: %.2f MB each with the first screen open, %.2f MB each at work (≤ %.0f)%n",
        PEOPLE, idle, busy, MOST_MB);
    return idle <= MOST_MB && busy <= MOST_MB;
  }

  private static void through(Colleague colleague) {
    SCREENS.forEach(colleague::open);
  }

  /// Megabytes of the node's objects that are in use.
  private static double live() throws IOException, InterruptedException {
    var node = Installation.get().forecourt().process("node-1");
    var command =
        List.of(
            System.getProperty("java.home") + "/bin/jcmd",
            String.valueOf(node.pid()),
            "GC.class_histogram");
    var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    var histogram = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    var total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new IllegalStateException(histogram);
    }
    return Long.parseLong(total.group(1)) / 1e6;
  }
}
