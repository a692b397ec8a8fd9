package app.forecourt.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of the journeys: the one `FORECOURT_CHROMIUM` names, else the system's, else
/// Playwright's own, downloaded if need be.
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--host-resolver-rules=MAP *.localhost 127.0.0.1");

  private static final Optional<Path> SYSTEMS = systems();
  private static final boolean IS_THERE = SYSTEMS.isPresent() || isPlaywrights();

  private Chromium() {}

  static boolean isThere() {
    return IS_THERE;
  }

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /// A browser without a window.
  static Browser launch(Playwright playwright) {
    var options = new LaunchOptions().setArgs(ARGUMENTS);
    SYSTEMS.ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  private static Optional<Path> systems() {
    var told = Optional.ofNullable(System.getenv("FORECOURT_CHROMIUM")).map(Path::of);
    var path = System.getenv().getOrDefault("PATH", "");
    var found =
        NAMES.stream()
            .flatMap(name ->
                Arrays.stream(path.split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name)));
    return Stream.concat(told.stream(), found).filter(Files::isExecutable).findFirst();
  }

  private static boolean isPlaywrights() {
    try (var playwright = playwright()) {
      if (Files.isExecutable(Path.of(playwright.chromium().executablePath()))) {
        return true;
      }
      System.err.println("No Chromium here: downloading Playwright's");
      var download =
          new ProcessBuilder(
                  System.getProperty("java.home") + "/bin/java",
                  "-cp",
                  System.getProperty("java.class.path"),
                  CLI.class.getName(),
                  "install",
                  "chromium")
              .inheritIO()
              .start();
      return download.waitFor() == 0;
    } catch (PlaywrightException | IOException unavailable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
