package app.forecourt.local.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What a new object of each kind looks like in Stripe's API version [#API_VERSION]: every field
/// that Stripe always sends, null or empty until it is known.
final class Shapes {

  /// The version that stripe-java 33.3.0 pins.
  static final String API_VERSION = "2026-07-29.dahlia";

  private static final JsonObject BLANKS = read();

  private Shapes() {}

  static Fields blank(String object) {
    return new Fields(BLANKS.getAsJsonObject(object)).copy();
  }

  private static JsonObject read() {
    try (var shapes =
            Objects.requireNonNull(Shapes.class.getResourceAsStream("/stripe/shapes.json"));
        var reader = new InputStreamReader(shapes, StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
