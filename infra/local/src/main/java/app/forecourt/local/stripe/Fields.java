package app.forecourt.local.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one object of Stripe's API, or of one request to it, by name.
///
/// Names that begin with an underscore are the sandbox's own notes and never leave it.
final class Fields {

  private final JsonObject json;

  Fields() {
    this(new JsonObject());
  }

  Fields(JsonObject json) {
    this.json = json;
  }

  JsonObject json() {
    return json;
  }

  String id() {
    return text("id");
  }

  /// @throws IllegalStateException if there is no such text
  String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + json));
  }

  /// The text; empty when it is absent or null.
  Optional<String> find(String name) {
    return value(name).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }

  /// @throws IllegalStateException if there is no such number
  long number(String name) {
    return findNumber(name)
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + json));
  }

  Optional<Long> findNumber(String name) {
    return value(name).map(element -> element.getAsBigDecimal().longValueExact());
  }

  BigDecimal decimal(String name) {
    return new BigDecimal(text(name));
  }

  /// Whether the field is true; an absent one is not.
  boolean flag(String name) {
    return value(name).map(JsonElement::getAsBoolean).orElse(false);
  }

  boolean is(String name, String expected) {
    return find(name).filter(expected::equals).isPresent();
  }

  /// Whether the field is present and not null.
  boolean has(String name) {
    return value(name).isPresent();
  }

  /// Whether the field was named at all, be it with null, as a request does to empty a field.
  boolean mentions(String name) {
    return json.has(name);
  }

  Set<String> names() {
    return json.keySet();
  }

  /// The object under this name; changes to it are changes here. An absent one reads as empty.
  Fields at(String name) {
    return value(name)
        .filter(JsonElement::isJsonObject)
        .map(element -> new Fields(element.getAsJsonObject()))
        .orElseGet(Fields::new);
  }

  /// The objects of the array under this name; none when it is absent.
  List<Fields> rows(String name) {
    return array(name).asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(element -> new Fields(element.getAsJsonObject()))
        .toList();
  }

  List<String> texts(String name) {
    return array(name).asList().stream()
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .toList();
  }

  List<Integer> integers(String name) {
    return array(name).asList().stream().map(JsonElement::getAsInt).toList();
  }

  /// The entries that are texts, such as metadata.
  Map<String, String> entries() {
    var entries = new LinkedHashMap<String, String>();
    names().forEach(name -> find(name).ifPresent(value -> entries.put(name, value)));
    return entries;
  }

  Optional<JsonElement> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(element -> !element.isJsonNull());
  }

  Fields with(String name, @Nullable Object value) {
    json.add(name, element(value));
    return this;
  }

  Fields without(String name) {
    json.remove(name);
    return this;
  }

  /// Takes over the named fields wherever `source` mentions them, null included.
  Fields take(Fields source, String... names) {
    for (var name : names) {
      if (source.mentions(name)) {
        json.add(name, source.json.get(name).deepCopy());
      }
    }
    return this;
  }

  Fields copy() {
    return new Fields(json.deepCopy());
  }

  /// A copy without the sandbox's own notes, at any depth.
  Fields shown() {
    return new Fields(shown(json).getAsJsonObject());
  }

  private static JsonElement shown(JsonElement element) {
    if (element.isJsonObject()) {
      var shown = new JsonObject();
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> {
            if (!entry.getKey().startsWith("_")) {
              shown.add(entry.getKey(), shown(entry.getValue()));
            }
          });
      return shown;
    }
    if (element.isJsonArray()) {
      var shown = new JsonArray();
      element.getAsJsonArray().forEach(each -> shown.add(shown(each)));
      return shown;
    }
    return element.deepCopy();
  }

  private JsonArray array(String name) {
    return value(name)
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .orElseGet(JsonArray::new);
  }

  private static JsonElement element(@Nullable Object value) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case JsonElement element -> element;
      case Fields fields -> fields.json;
      case String text -> new JsonPrimitive(text);
      case Boolean flag -> new JsonPrimitive(flag);
      case Number number -> new JsonPrimitive(number);
      case Optional<?> perhaps -> element(perhaps.orElse(null));
      case Map<?, ?> map -> {
        var object = new JsonObject();
        map.forEach((name, each) -> object.add(String.valueOf(name), element(each)));
        yield object;
      }
      case Iterable<?> several -> {
        var array = new JsonArray();
        several.forEach(each -> array.add(element(each)));
        yield array;
      }
      default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
    };
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
