package app.forecourt.local.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The switches under `/_sandbox/`, in JSON; see [StripeSandbox] for what there is.
final class SandboxControl {

  private final Account account;
  private final Clockwork clockwork;
  private final Collection collection;
  private final Cards cards;
  private final Faults faults;
  private final Webhooks webhooks;
  private final StateFile state;

  SandboxControl(
      Account account,
      Clockwork clockwork,
      Collection collection,
      Cards cards,
      Faults faults,
      Webhooks webhooks,
      StateFile state) {
    this.account = account;
    this.clockwork = clockwork;
    this.collection = collection;
    this.cards = cards;
    this.faults = faults;
    this.webhooks = webhooks;
    this.state = state;
  }

  void handle(HttpExchange exchange) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Fields answer;
    var status = 200;
    try {
      var sent = text.isBlank() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject();
      answer =
          answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), new Fields(sent));
    } catch (StripeError refused) {
      answer = refused.body();
      status = refused.status();
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException malformed) {
      answer = StripeError.invalid(String.valueOf(malformed.getMessage()), null, null).body();
      status = 400;
    }
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Fields answer(String method, String path, Fields sent) {
    var parts = List.of(path.substring("/_sandbox/".length()).split("/"));
    return switch (method + " " + parts.getFirst()) {
      case "GET clock" -> clock();
      case "POST clock" -> advance(sent);
      case "GET faults" -> new Fields().with("faults", faults.shown());
      case "POST faults" -> fail(sent);
      case "DELETE faults" -> {
        faults.clear();
        yield new Fields().with("faults", faults.shown());
      }
      case "GET webhooks" -> webhooks.shown();
      case "POST webhooks" -> deliver(parts, sent);
      case "POST customers" -> card(parts, sent);
      case "POST dunning" -> dunning(sent);
      case "GET objects" -> objects();
      case "POST reset" -> {
        faults.clear();
        webhooks.delivers(Webhooks.Delivery.NORMAL, 1);
        yield account.alone(() -> {
          account.clear();
          state.save();
          return clock();
        });
      }
      default -> throw StripeError.invalid("There is no such switch: " + path, null, null);
    };
  }

  private Fields clock() {
    return account.alone(() ->
        new Fields()
            .with("now", account.now())
            .with("ahead_seconds", account.now() - account.realNow()));
  }

  private Fields advance(Fields sent) {
    return account.alone(() -> {
      var now = account.now();
      var seconds =
          sent.findNumber("days").map(days -> days * 86_400).orElse(0L)
              + sent.findNumber("seconds").orElse(0L)
              + sent.find("duration").map(it -> Duration.parse(it).toSeconds()).orElse(0L);
      var moment =
          sent.findNumber("to")
              .or(() -> sent.find("instant").map(at -> Instant.parse(at).getEpochSecond()))
              .orElse(now + seconds);
      if (moment < now) {
        throw StripeError.invalid("The clock only runs forward.", null, "to");
      }
      clockwork.advanceTo(moment);
      state.save();
      return clock();
    });
  }

  private Fields fail(Fields sent) {
    try {
      faults.add(
          Pattern.compile(sent.find("match").orElse("")),
          Faults.Kind.valueOf(sent.text("kind").toUpperCase(Locale.ROOT)),
          sent.findNumber("times").orElse(1L).intValue(),
          Duration.ofMillis(sent.findNumber("millis").orElse(3_000L)));
    } catch (PatternSyntaxException unreadable) {
      throw StripeError.invalid("Invalid pattern", null, "match");
    }
    return new Fields().with("faults", faults.shown());
  }

  private Fields deliver(List<String> parts, Fields sent) {
    var order = new Random(sent.findNumber("seed").orElse(1L));
    var times = sent.findNumber("times").orElse(1L).intValue();
    var what = parts.size() > 1 ? parts.get(1) : "delivery";
    return switch (what) {
      case "release" -> new Fields().with("sent", webhooks.release(order, times));
      case "again" -> new Fields().with("sent", webhooks.again(events(sent), order, times));
      case "settle" -> {
        var patience = Duration.ofSeconds(sent.findNumber("seconds").orElse(20L));
        var settled = webhooks.settle(patience);
        yield webhooks.shown().with("settled", settled);
      }
      case "delivery" -> {
        webhooks.delivers(
            Webhooks.Delivery.valueOf(sent.text("delivery").toUpperCase(Locale.ROOT)),
            sent.findNumber("seed").orElse(1L));
        yield webhooks.shown();
      }
      default -> throw StripeError.invalid("There is no such switch: " + what, null, null);
    };
  }

  private List<Fields> events(Fields sent) {
    var types = sent.texts("types");
    return account.alone(() ->
        account.events().stream()
            .filter(event -> types.isEmpty() || types.contains(event.text("type")))
            .toList());
  }

  private Fields card(List<String> parts, Fields sent) {
    if (parts.size() != 3 || !parts.get(2).equals("card")) {
      throw StripeError.invalid("Expected customers/{id}/card", null, null);
    }
    return account.alone(() -> {
      var customer = account.require("customer", parts.get(1));
      switch (sent.text("behaviour")) {
        case "good" -> cards.attach(customer, Cards.GOOD);
        case "declining" -> cards.attach(customer, Cards.DECLINED_LATER);
        case "none" -> cards.detachAll(customer);
        default -> throw StripeError.invalid("good, declining or none", null, "behaviour");
      }
      state.save();
      return customer.shown();
    });
  }

  private Fields dunning(Fields sent) {
    var days = sent.integers("retry_days");
    var after = sent.find("after").orElse("cancel").toUpperCase(Locale.ROOT);
    account.alone(() -> {
      collection.dunning(days, Collection.AfterLastTry.valueOf(after));
      return days;
    });
    return new Fields().with("retry_days", days).with("after", after.toLowerCase(Locale.ROOT));
  }

  private Fields objects() {
    return account.alone(() ->
        new Fields()
            .with("objects", account.everything().map(Fields::shown).toList())
            .with("events", account.events().size()));
  }
}
