package app.forecourt.local;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// The switches of the running Stripe sandbox; what they do is told at
/// [app.forecourt.local.stripe.StripeSandbox].
public final class Sandbox {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  Sandbox(URI address) {
    this.address = address;
  }

  public URI address() {
    return address;
  }

  /// Moves Stripe's clock; what falls due on the way happens.
  public void daysPass(int days) {
    turn("clock", "{\"days\":%d}".formatted(days));
  }

  /// Lets the next calls that match fail.
  ///
  /// @param match a pattern of method and path, as `POST /v1/customers$`
  /// @param kind as `lost`, `slow`, `fail_500`
  public void fail(String match, String kind, int times) {
    turn("faults", "{\"match\":\"%s\",\"kind\":\"%s\",\"times\":%d}".formatted(match, kind, times));
  }

  /// From now on webhooks are sent so: `normal`, `twice`, `shuffled`, `held`, `never`.
  public void deliver(String delivery, long seed) {
    turn("webhooks", "{\"delivery\":\"%s\",\"seed\":%d}".formatted(delivery, seed));
  }

  /// Waits until all webhooks have been accepted.
  ///
  /// @throws IllegalStateException if some have not after that many seconds
  public void settle(int seconds) {
    var answer = turn("webhooks/settle", "{\"seconds\":%d}".formatted(seconds));
    if (!answer.get("settled").getAsBoolean()) {
      throw new IllegalStateException("Webhooks are still pending: " + answer);
    }
  }

  /// Everything that Stripe knows.
  public JsonObject objects() {
    return call("GET", "objects", "");
  }

  /// Throws a switch.
  ///
  /// @throws IllegalArgumentException if the sandbox refuses
  public JsonObject turn(String path, String json) {
    return call("POST", path, json);
  }

  private JsonObject call(String method, String path, String json) {
    var request =
        HttpRequest.newBuilder(address.resolve("/_sandbox/" + path))
            .method(method, BodyPublishers.ofString(json))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException(answer.body());
      }
      return JsonParser.parseString(answer.body()).getAsJsonObject();
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
