package app.forecourt.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command lines of what is deployed: the application node and the gateway. All else they learn
/// from their environment.
public record Deployables(List<String> node, List<String> gateway) {

  private static final String VERSION = "1.0.0-SNAPSHOT";

  /// The jars that the build leaves in the project.
  ///
  /// @param project the project's directory
  /// @throws StartFailed if they are not built
  public static Deployables builtIn(Path project, Settings settings) {
    return new Deployables(
        java(settings, "1g", project.resolve("ui/target/ui-" + VERSION + "-exec.jar")),
        java(
            settings,
            "256m",
            project.resolve("infra/gateway/target/gateway-" + VERSION + "-exec.jar")));
  }

  private static List<String> java(Settings settings, String heap, Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new StartFailed(jar + " is not there: build it first with ./forecourt package.");
    }
    // One machine, few users: a quick start counts for more than the last tenth of throughput.
    var options =
        settings
            .find("FORECOURT_JAVA_OPTIONS")
            .orElse("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx" + heap);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Stream.of(options.strip().split("\\s+")).filter(it -> !it.isEmpty()).toList());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-jar",
            jar.toAbsolutePath().toString()));
    return List.copyOf(command);
  }
}
