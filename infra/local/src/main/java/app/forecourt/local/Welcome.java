package app.forecourt.local;

import app.forecourt.local.DemoUsers.DemoUser;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
          onePerRole(people).forEach(user -> out.println("    " + line(user)));
        });
    if (!users.all().isEmpty()) {
      out.printf(
          "%n  Password: %s. All %d users: %s%n",
          String.join(" or ", passwords(users)),
          users.all().size(),
          DemoUsers.file(settings.data()));
    }
    out.println();
  }

  private static List<DemoUser> onePerRole(List<DemoUser> people) {
    var first = new LinkedHashMap<String, DemoUser>();
    people.forEach(user -> first.putIfAbsent(user.role(), user));
    return List.copyOf(first.values());
  }

  private static Set<String> passwords(DemoUsers users) {
    return users.all().stream().map(DemoUser::password).collect(Collectors.toSet());
  }

  private static String line(DemoUser user) {
    var store = user.store();
    return padded(user.login(), 34)
        + padded(user.role(), 22)
        + padded(user.name(), 10)
        + (store == null ? "" : store);
  }

  /// To a width in columns of a terminal, where a Chinese character takes two.
  private static String padded(String text, int width) {
    var taken = text.codePoints().map(it -> it >= 0x1100 ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, width - taken));
  }
}
