package app.forecourt.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody signs in with, as far as his browser says so: `Chrome · Windows`.
final class Device {

  // The first that fits: most browsers claim to be some others as well.
  private static final Map<String, String> BROWSERS =
      inOrder(
          "MicroMessenger",
          "WeChat",
          "Edg",
          "Edge",
          "OPR/",
          "Opera",
          "Firefox/",
          "Firefox",
          "Chrome/",
          "Chrome",
          "Safari/",
          "Safari");
  private static final Map<String, String> SYSTEMS =
      inOrder(
          "HarmonyOS",
          "HarmonyOS",
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Android",
          "Android",
          "Windows",
          "Windows",
          "Mac OS X",
          "macOS",
          "Linux",
          "Linux");

  private Device() {}

  /// @return empty if nothing known is said
  static String named(@Nullable String userAgent) {
    var said = userAgent == null ? "" : userAgent;
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(known -> first(known, said).stream())
        .collect(Collectors.joining(" · "));
  }

  private static Optional<String> first(Map<String, String> known, String said) {
    return known.entrySet().stream()
        .filter(mark -> said.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> inOrder(String... marks) {
    var map = new LinkedHashMap<String, String>();
    for (var i = 0; i < marks.length; i += 2) {
      map.put(marks[i], marks[i + 1]);
    }
    return map;
  }
}
