package app.forecourt.local.stripe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Where API calls come in: key, version, idempotency, parameters; then the operation; then the
/// answer, after the state is written down.
final class ApiDoor {

  private static final Logger LOG = System.getLogger(ApiDoor.class.getName());
  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private final Account account;
  private final Operations operations;
  private final Idempotency idempotency;
  private final Expansion expansion;
  private final Faults faults;
  private final StateFile state;
  private final String secretKey;

  ApiDoor(
      Account account, Operations operations, Faults faults, StateFile state, String secretKey) {
    this.account = account;
    this.operations = operations;
    this.idempotency = new Idempotency(account);
    this.expansion = new Expansion(account);
    this.faults = faults;
    this.state = state;
    this.secretKey = secretKey;
  }

  private record Answer(int status, String body, Map<String, String> headers) {}

  void handle(HttpExchange exchange) throws IOException {
    var method = exchange.getRequestMethod();
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var met = faults.meets(method + " " + path);
    if (met.isPresent() && !preceding(exchange, met.get())) {
      return;
    }
    var fault = met.map(Faults.Fault::kind);
    var answer = answered(exchange, method, path, body);
    if (fault.filter(Faults.Kind.LOST::equals).isPresent()) {
      exchange.close();
    } else if (fault.filter(Faults.Kind.FAIL_AFTER::equals).isPresent()) {
      send(exchange, injected(500));
    } else {
      send(exchange, answer);
    }
  }

  /// What a fault does before the work.
  ///
  /// @return whether the work is still to be done
  private static boolean preceding(HttpExchange exchange, Faults.Fault fault) throws IOException {
    switch (fault.kind()) {
      case FAIL_500 -> send(exchange, injected(500));
      case FAIL_503 -> send(exchange, injected(503));
      case FAIL_429 -> send(exchange, injected(429));
      case RESET -> exchange.close();
      case GARBAGE ->
          send(exchange, new Answer(200, "<html>Bad gateway</html>", new LinkedHashMap<>()));
      case SLOW -> {
        LockSupport.parkNanos(fault.delay().toNanos());
        return true;
      }
      case LOST, FAIL_AFTER -> {
        return true;
      }
    }
    return false;
  }

  private static Answer injected(int status) {
    var error =
        new StripeError(
            status,
            status == 429 ? "invalid_request_error" : "api_error",
            "A fault switched on in the sandbox.",
            status == 429 ? "rate_limit" : null,
            null);
    return new Answer(status, JSON.toJson(error.body().json()), new LinkedHashMap<>());
  }

  private Answer answered(HttpExchange exchange, String method, String path, String body) {
    var requestId = account.newId("req_").substring(0, 18);
    var headers = new LinkedHashMap<String, String>();
    headers.put("Request-Id", requestId);
    headers.put("Stripe-Version", Shapes.API_VERSION);
    var key =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
            .filter(_ -> method.equals("POST"));
    key.ifPresent(value -> headers.put("Idempotency-Key", value));
    try {
      authorize(exchange.getRequestHeaders().getFirst("Authorization"));
      checkVersion(exchange.getRequestHeaders().getFirst("Stripe-Version"));
      var operation =
          operations
              .find(method, path)
              .orElseThrow(() ->
                  new StripeError(
                      404,
                      "invalid_request_error",
                      "Unrecognized request URL (%s: %s).".formatted(method, path),
                      null,
                      null));
      var text =
          method.equals("POST")
              ? body
              : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      var sent = FormBody.read(text);
      var params = operation.parameters().read(sent);
      var call = new Operations.Call(operation.idIn(path), params);
      return key.isEmpty()
          ? done(operation, call, requestId, key, headers)
          : once(operation, call, requestId, key.get(), fingerprint(method, path, sent), headers);
    } catch (StripeError error) {
      if (error.status() == 409) {
        headers.put("Stripe-Should-Retry", "true");
      }
      return new Answer(error.status(), JSON.toJson(error.body().json()), headers);
    }
  }

  private static String fingerprint(String method, String path, JsonObject sent) {
    return method + " " + path + " " + sent;
  }

  private Answer once(
      Operations.Operation operation,
      Operations.Call call,
      String requestId,
      String key,
      String fingerprint,
      Map<String, String> headers) {
    var kept = idempotency.begin(key, fingerprint);
    if (kept.isPresent()) {
      headers.put("Idempotent-Replayed", "true");
      headers.put("Original-Request", kept.get().requestId());
      return new Answer(kept.get().status(), kept.get().body(), headers);
    }
    try {
      return account.alone(() -> {
        var answer = done(operation, call, requestId, Optional.of(key), headers);
        idempotency.keep(
            key, fingerprint, new Idempotency.Kept(answer.status(), answer.body(), requestId));
        state.save();
        return answer;
      });
    } finally {
      idempotency.release(key);
    }
  }

  /// Does the work; refusals that precede it pass through, so that they are not kept.
  private Answer done(
      Operations.Operation operation,
      Operations.Call call,
      String requestId,
      Optional<String> key,
      Map<String, String> headers) {
    return account.alone(() -> {
      account.onBehalfOf(requestId, key.orElse(null));
      try {
        var shown = operation.work().answer(call).shown();
        expansion.apply(shown, call.params().texts("expand"));
        return new Answer(200, JSON.toJson(shown.json()), headers);
      } catch (StripeError error) {
        if (error.refusedBeforehand()) {
          throw error;
        }
        return new Answer(error.status(), JSON.toJson(error.body().json()), headers);
      } catch (RuntimeException unexpected) {
        LOG.log(Level.ERROR, "the sandbox failed at " + operation.template(), unexpected);
        return injected(500);
      } finally {
        account.onBehalfOf(null, null);
        state.save();
      }
    });
  }

  private void authorize(@Nullable String authorization) {
    var given = Optional.ofNullable(authorization).orElse("");
    var key = "";
    if (given.startsWith("Bearer ")) {
      key = given.substring("Bearer ".length()).strip();
    } else if (given.startsWith("Basic ")) {
      key = basicUser(given.substring("Basic ".length()).strip());
    }
    if (key.isEmpty()) {
      throw StripeError.unauthorized(
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    if (!key.equals(secretKey)) {
      throw StripeError.unauthorized(
          "Invalid API Key provided: " + key.substring(0, Math.min(8, key.length())) + "****");
    }
  }

  private static String basicUser(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8)
          .split(":", -1)[0];
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /// Versions of the same release train are compatible; another train would get answers it cannot
  /// read.
  private static void checkVersion(@Nullable String version) {
    var train = Shapes.API_VERSION.substring(Shapes.API_VERSION.indexOf('.'));
    if (version != null && !version.endsWith(train)) {
      throw StripeError.invalid("Invalid Stripe API version: " + version, null, null);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
