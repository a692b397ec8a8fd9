package app.forecourt.local.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The stand-in for api.stripe.com that checks every call against Stripe's API description. It is
/// no part of Forecourt: `FORECOURT_STRIPE_STAND_IN` gives the address of a running one,
/// `FORECOURT_STRIPE_STAND_IN_DIR` the folder to start one from; without either, the folder
/// `../shared/stripe-stand-in` beside the project is tried.
public final class StandIn implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final @Nullable Process process;

  private StandIn(URI address, @Nullable Process process) {
    this.address = address;
    this.process = process;
  }

  /// One that runs, or is started now; without any the test is skipped and says so.
  public static StandIn available() {
    var given = Optional.ofNullable(System.getenv("FORECOURT_STRIPE_STAND_IN"));
    return given.map(url -> new StandIn(URI.create(url), null)).orElseGet(StandIn::started);
  }

  /// One of its own, started now; without the folder the test is skipped and says so.
  public static StandIn started() {
    var folder = requireFolder();
    try {
      int port;
      try (var free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      var report = Files.createTempFile("stripe-report", ".json");
      var process =
          new ProcessBuilder(
                  "python3",
                  "-B",
                  folder.resolve("stripe_validator.py").toString(),
                  "--port",
                  Integer.toString(port),
                  "--report",
                  report.toString())
              .redirectErrorStream(true)
              .start();
      process.inputReader().readLine(); // printed once it listens
      return new StandIn(URI.create("http://127.0.0.1:" + port), process);
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  /// Whether there is a folder to start one from.
  public static boolean isAtHand() {
    return folder().isPresent();
  }

  /// Stripe's API description that comes with it.
  static Path requireFolder() {
    var folder = folder();
    Assumptions.assumeTrue(
        folder.isPresent(),
        "SKIPPED: no Stripe stand-in; set FORECOURT_STRIPE_STAND_IN_DIR to its folder");
    return folder.orElseThrow();
  }

  private static Optional<Path> folder() {
    var given = Optional.ofNullable(System.getenv("FORECOURT_STRIPE_STAND_IN_DIR")).map(Path::of);
    return given
        .or(() -> project().map(root -> root.resolveSibling("shared/stripe-stand-in")))
        .filter(folder -> Files.exists(folder.resolve("stripe_validator.py")));
  }

  private static Optional<Path> project() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  public URI address() {
    return address;
  }

  public JsonObject report() {
    return ask(HttpRequest.newBuilder(address.resolve("/_ctl/report")).GET());
  }

  public JsonObject turn(String path, String json) {
    return ask(
        HttpRequest.newBuilder(address.resolve("/_ctl/" + path))
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private JsonObject ask(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return JsonParser.parseString(answer.body()).getAsJsonObject();
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    http.close();
    if (process != null) {
      process.destroy();
    }
  }
}
