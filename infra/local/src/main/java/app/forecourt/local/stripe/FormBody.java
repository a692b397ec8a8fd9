package app.forecourt.local.stripe;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Stripe's form encoding: `items[0][price]=price_1&metadata[group]=x`, nested by brackets. Read
/// into objects whose leaves are texts; arrays are still objects with numbers for names.
final class FormBody {

  private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
  private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");

  private FormBody() {}

  /// @throws StripeError if a name cannot be read, comes twice, or is both a value and an object
  static JsonObject read(String text) {
    var root = new JsonObject();
    for (var pair : text.split("&")) {
      if (!pair.isEmpty()) {
        var cut = pair.indexOf('=');
        var name = decoded(cut < 0 ? pair : pair.substring(0, cut));
        put(root, name, cut < 0 ? "" : decoded(pair.substring(cut + 1)));
      }
    }
    return root;
  }

  private static void put(JsonObject root, String name, String value) {
    var parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw StripeError.invalid("Invalid parameter name: " + name, "parameter_invalid", name);
    }
    var object = root;
    var key = parts.group(1);
    var brackets = BRACKET.matcher(parts.group(2));
    while (brackets.find()) {
      if (!object.has(key)) {
        object.add(key, new JsonObject());
      }
      if (!object.get(key).isJsonObject()) {
        throw StripeError.invalid("Invalid object: " + key, "parameter_invalid", name);
      }
      object = object.getAsJsonObject(key);
      key = brackets.group(1).isEmpty() ? Integer.toString(object.size()) : brackets.group(1);
    }
    if (object.has(key)) {
      throw StripeError.invalid("Parameter sent twice: " + name, "parameter_invalid", name);
    }
    object.addProperty(key, value);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw StripeError.invalid("Invalid form encoding: " + text, "parameter_invalid", null);
    }
  }
}
