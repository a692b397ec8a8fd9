package app.forecourt.local;

import app.forecourt.local.DemoUsers.DemoUser;
import java.io.PrintStream;

/// What is printed when all is up: where to go, and as whom.
final class Welcome {

  private Welcome() {}

  static void print(Settings settings, DemoUsers users, long seconds, PrintStream out) {
    out.printf("%nForecourt is running after %d s; Ctrl-C stops it.%n%n", seconds);
    out.println("  public site  " + settings.address(settings.host()));
    users
        .byHost()
        .forEach((host, people) -> {
          out.printf("%n  %s  %s%n", people.getFirst().group(), settings.address(host));
          people.forEach(user -> out.println("    " + line(user)));
        });
    out.println();
  }

  private static String line(DemoUser user) {
    var store = user.store();
    return padded(user.login(), 26)
        + padded(user.password(), 16)
        + padded(user.role(), 24)
        + padded(user.name(), 10)
        + (store == null ? "" : store);
  }

  /// To a width in columns of a terminal, where a Chinese character takes two.
  private static String padded(String text, int width) {
    var taken = text.codePoints().map(it -> it >= 0x1100 ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, width - taken));
  }
}
