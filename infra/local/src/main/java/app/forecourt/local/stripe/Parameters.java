package app.forecourt.local.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The parameters one operation takes. Whatever else is sent is refused, as Stripe does, so that a
/// misspelt or unsupported parameter never passes unnoticed.
///
/// Written as words: `email` is a text, `mode!` must be there, `quantity:int`, `active:bool`,
/// `behavior=none|always_invoice` one of these, `items[].price` a field of each array element,
/// `metadata.*` free names, `trial_end:int=now` a number or the word.
final class Parameters {

  private static final int METADATA_KEYS = 50;
  private static final int METADATA_KEY_LENGTH = 40;
  private static final int METADATA_VALUE_LENGTH = 500;

  private final Known root = new Known();
  private final List<String> words;

  private Parameters(List<String> words) {
    this.words = words;
    words.forEach(this::know);
  }

  /// What is known of one name: what lies beneath it, or what its value may be.
  private static final class Known {
    final Map<String, Known> beneath = new LinkedHashMap<>();
    @Nullable Known element;
    boolean free;
    boolean required;
    String kind = "text";
    List<String> choices = List.of();

    Known child(String name) {
      return beneath.computeIfAbsent(name, _ -> new Known());
    }
  }

  static Parameters of(String words) {
    return new Parameters(Arrays.stream(("expand[] " + words).strip().split("\\s+")).toList());
  }

  /// The words it was made of.
  List<String> words() {
    return words;
  }

  private void know(String word) {
    var name = word;
    var choices = List.<String>of();
    var kind = "text";
    var cut = name.indexOf('=');
    if (cut >= 0) {
      choices = List.of(name.substring(cut + 1).split("\\|"));
      name = name.substring(0, cut);
    }
    cut = name.indexOf(':');
    if (cut >= 0) {
      kind = name.substring(cut + 1);
      name = name.substring(0, cut);
    }
    var required = name.endsWith("!");
    var known = root;
    for (var part : name.replace("!", "").replace("[]", ".[]").split("\\.")) {
      switch (part) {
        case "*" -> known.free = true;
        case "[]" -> known = known.element = known.element == null ? new Known() : known.element;
        default -> known = known.child(part);
      }
    }
    known.kind = kind;
    known.choices = choices;
    known.required = required;
  }

  /// @throws StripeError for the first parameter that is unknown, missing or malformed
  Fields read(JsonObject sent) {
    return new Fields(object(root, sent, ""));
  }

  private static JsonElement value(Known known, JsonElement sent, String path) {
    if (known.element != null) {
      return array(known.element, sent, path);
    }
    if (known.free || !known.beneath.isEmpty()) {
      if (!sent.isJsonObject()) {
        if (sent.getAsString().isEmpty()) {
          return JsonNull.INSTANCE;
        }
        throw StripeError.invalid("Invalid object", "parameter_invalid", path);
      }
      return object(known, sent.getAsJsonObject(), path);
    }
    if (sent.isJsonObject()) {
      throw StripeError.invalid("Invalid string: " + sent, "parameter_invalid", path);
    }
    return leaf(known, sent.getAsString(), path);
  }

  private static JsonObject object(Known known, JsonObject sent, String path) {
    var read = new JsonObject();
    if (known.free) {
      free(sent, path).entrySet().forEach(entry -> read.add(entry.getKey(), entry.getValue()));
      return read;
    }
    for (var entry : sent.entrySet()) {
      var beneath = known.beneath.get(entry.getKey());
      var name = below(path, entry.getKey());
      if (beneath == null) {
        throw StripeError.invalid("Received unknown parameter: " + name, "parameter_unknown", name);
      }
      read.add(entry.getKey(), value(beneath, entry.getValue(), name));
    }
    known.beneath.forEach((name, beneath) -> {
      if (beneath.required && (!read.has(name) || read.get(name).isJsonNull())) {
        throw StripeError.missing(below(path, name));
      }
    });
    return read;
  }

  private static JsonArray array(Known element, JsonElement sent, String path) {
    var read = new JsonArray();
    if (sent.isJsonPrimitive() && sent.getAsString().isEmpty()) {
      return read;
    }
    if (!sent.isJsonObject()) {
      throw StripeError.invalid("Invalid array", "parameter_invalid", path);
    }
    var ordered = new TreeMap<Integer, JsonElement>();
    sent.getAsJsonObject()
        .entrySet()
        .forEach(entry -> {
          if (!entry.getKey().matches("\\d{1,6}")) {
            throw StripeError.invalid("Invalid array", "parameter_invalid", path);
          }
          ordered.put(Integer.valueOf(entry.getKey()), entry.getValue());
        });
    ordered.forEach((place, each) -> read.add(value(element, each, below(path, "" + place))));
    return read;
  }

  private static JsonElement leaf(Known known, String text, String path) {
    if (known.choices.contains(text)) {
      return new JsonPrimitive(text);
    }
    if (text.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    return switch (known.kind) {
      case "int" -> {
        if (!text.matches("-?\\d{1,18}")) {
          throw StripeError.invalid("Invalid integer: " + text, "parameter_invalid_integer", path);
        }
        yield new JsonPrimitive(Long.parseLong(text));
      }
      case "bool" -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw StripeError.invalid("Invalid boolean: " + text, null, path);
        }
        yield new JsonPrimitive(Boolean.parseBoolean(text));
      }
      case "decimal" -> {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,12})?")) {
          throw StripeError.invalid("Invalid decimal: " + text, "parameter_invalid_decimal", path);
        }
        yield new JsonPrimitive(text);
      }
      default -> {
        if (!known.choices.isEmpty()) {
          throw StripeError.invalid(
              "Invalid %s: must be one of %s".formatted(path, String.join(", ", known.choices)),
              null,
              path);
        }
        yield new JsonPrimitive(text);
      }
    };
  }

  private static JsonObject free(JsonObject sent, String path) {
    if (sent.size() > METADATA_KEYS) {
      throw StripeError.invalid(
          "You cannot have more than 50 keys in metadata.", "parameter_invalid", path);
    }
    sent.entrySet()
        .forEach(entry -> {
          if (!entry.getValue().isJsonPrimitive()) {
            throw StripeError.invalid("Invalid string", "parameter_invalid", path);
          }
          if (entry.getKey().length() > METADATA_KEY_LENGTH
              || entry.getValue().getAsString().length() > METADATA_VALUE_LENGTH) {
            throw StripeError.invalid(
                "Metadata keys have at most 40 characters, values at most 500.",
                "parameter_invalid",
                below(path, entry.getKey()));
          }
        });
    return sent;
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "[" + name + "]";
  }
}
