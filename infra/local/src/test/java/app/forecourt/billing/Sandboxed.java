package app.forecourt.billing;

import app.forecourt.local.stripe.StripeSandbox;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The sandbox of this JVM's tests, which sends its webhooks to the node under test, and a buyer.
final class Sandboxed {

  static final String SECRET = "whsec_local";
  static final String FORMER_SECRET = "whsec_former";
  static final int NODE = freePort();
  private static final StripeSandbox SANDBOX =
      StripeSandbox.start(
          StripeSandbox.Settings.usual()
              .withWebhooksTo(URI.create("http://127.0.0.1:" + NODE + "/stripe/webhook")));
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Sandboxed() {}

  static void settings(DynamicPropertyRegistry properties) {
    properties.add("server.port", () -> NODE);
    properties.add("stripe.secret-key", () -> "sk_test_local");
    properties.add("stripe.api-base", () -> SANDBOX.address().toString());
    properties.add("stripe.webhook-secret", () -> SECRET + "," + FORMER_SECRET);
    properties.add("stripe.retries", () -> 0);
    properties.add("stripe.read-timeout", () -> "2s");
  }

  static int freePort() {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  static void pay(URI page) {
    var form = "do=pay&card=4242424242424242";
    send(HttpRequest.newBuilder(page).POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  static void turn(String path, String json) {
    var answer =
        send(
            HttpRequest.newBuilder(SANDBOX.address().resolve("/_sandbox/" + path))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(answer.body());
    }
  }

  static void daysPass(int days) {
    turn("clock", "{\"days\":%d}".formatted(days));
  }

  /// So many of the next calls that match go wrong.
  static void fault(String match, String kind, int times) {
    turn(
        "faults",
        "{\"match\":\"%s\",\"kind\":\"%s\",\"times\":%d,\"millis\":3000}"
            .formatted(match, kind, times));
  }

  static void noMoreFaults() {
    send(HttpRequest.newBuilder(SANDBOX.address().resolve("/_sandbox/faults")).DELETE());
  }

  /// All events there were, as Stripe sends them, the oldest first.
  static JsonArray events() {
    var all = new JsonArray();
    var after = "";
    while (true) {
      var answer =
          send(
              HttpRequest.newBuilder(SANDBOX.address().resolve("/v1/events?limit=100" + after))
                  .header("Authorization", "Bearer sk_test_local")
                  .GET());
      var page = JsonParser.parseString(answer.body()).getAsJsonObject();
      page.getAsJsonArray("data").forEach(all::add);
      if (!page.get("has_more").getAsBoolean()) {
        return reversed(all);
      }
      after = "&starting_after=" + id(all.get(all.size() - 1).getAsJsonObject());
    }
  }

  private static String id(JsonObject object) {
    return object.get("id").getAsString();
  }

  private static JsonArray reversed(JsonArray newestFirst) {
    var oldestFirst = new JsonArray();
    newestFirst.asList().reversed().forEach(oldestFirst::add);
    return oldestFirst;
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
