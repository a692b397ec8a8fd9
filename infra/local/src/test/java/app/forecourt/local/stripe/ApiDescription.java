package app.forecourt.local.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Stripe's own description of its API, as the stand-in's folder holds it.
final class ApiDescription {

  private final JsonObject schemas;
  private final JsonObject paths;
  private final Map<String, JsonObject> byObject = new HashMap<>();

  private ApiDescription(JsonObject document) {
    schemas = document.getAsJsonObject("components").getAsJsonObject("schemas");
    paths = document.getAsJsonObject("paths");
    for (var name : schemas.keySet()) {
      var schema = schemas.getAsJsonObject(name);
      var properties = properties(schema);
      if (properties.has("object")
          && properties.getAsJsonObject("object").has("enum")
          && !properties.has("deleted")) {
        var object =
            properties.getAsJsonObject("object").getAsJsonArray("enum").get(0).getAsString();
        byObject.merge(
            object,
            schema,
            (one, other) -> properties(one).size() < properties(other).size() ? other : one);
      }
    }
  }

  static ApiDescription in(Path folder) {
    var file = folder.resolve("data/stripe-2026-07-29.dahlia.openapi.json.gz");
    try (var reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      return new ApiDescription(JsonParser.parseReader(reader).getAsJsonObject());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Where the object is not as described: a required field missing, a type or value that is not
  /// allowed, a field that there is not.
  List<String> differences(JsonObject object) {
    var kind = object.get("object").getAsString();
    var found = new ArrayList<String>();
    var schema = Optional.ofNullable(byObject.get(kind));
    if (schema.isEmpty()) {
      found.add(kind + ": no such object");
    }
    schema.ifPresent(described -> compare(object, described, kind, found));
    return found;
  }

  private void compare(JsonElement value, JsonObject schema, String path, List<String> found) {
    var described = resolved(schema);
    if (value.isJsonNull()) {
      if (!described.has("nullable") && !described.isEmpty()) {
        found.add(path + ": null");
      }
      return;
    }
    if (described.has("anyOf")) {
      var best = Optional.<List<String>>empty();
      for (var option : described.getAsJsonArray("anyOf")) {
        var differences = new ArrayList<String>();
        compare(value, option.getAsJsonObject(), path, differences);
        if (best.isEmpty() || differences.size() < best.get().size()) {
          best = Optional.of(differences);
        }
      }
      best.ifPresent(found::addAll);
      return;
    }
    switch (described.has("type") ? described.get("type").getAsString() : "any") {
      case "object" -> compareObject(value, described, path, found);
      case "array" -> {
        if (value instanceof JsonArray array) {
          array.forEach(
              each -> compare(each, described.getAsJsonObject("items"), path + "[]", found));
        } else {
          found.add(path + ": no array");
        }
      }
      case "string" -> {
        if (!isText(value)) {
          found.add(path + ": no text");
        } else if (described.has("enum")
            && !described.has("x-open")
            && !described.getAsJsonArray("enum").contains(value)) {
          found.add(path + ": " + value + " is not among " + described.get("enum"));
        }
      }
      case "boolean" -> {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
          found.add(path + ": no boolean");
        }
      }
      case "number", "integer" -> {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
          found.add(path + ": no number");
        }
      }
      default -> {}
    }
  }

  private void compareObject(
      JsonElement value, JsonObject described, String path, List<String> found) {
    if (!value.isJsonObject()) {
      found.add(path + ": no object");
      return;
    }
    var object = value.getAsJsonObject();
    if (described.has("required")) {
      for (var name : described.getAsJsonArray("required")) {
        if (!object.has(name.getAsString())) {
          found.add(path + "." + name.getAsString() + ": missing");
        }
      }
    }
    var properties = properties(described);
    for (var name : object.keySet()) {
      if (properties.has(name)) {
        compare(object.get(name), properties.getAsJsonObject(name), path + "." + name, found);
      } else if (!properties.isEmpty()) {
        found.add(path + "." + name + ": no such field");
      }
    }
  }

  /// Whether Stripe has this operation.
  boolean has(Operations.Operation operation) {
    return parameters(operation).isPresent();
  }

  /// Whether the operation takes the parameter written as in [Parameters], with these choices.
  boolean takes(Operations.Operation operation, String word) {
    var name = word.replaceAll("[:=].*", "").replace("!", "");
    var at = parameters(operation);
    for (var part : name.replace("[]", ".[]").split("\\.")) {
      at = at.flatMap(schema -> beneath(schema, part));
    }
    var choices = word.contains("=") ? List.of(word.split("=")[1].split("\\|")) : List.<String>of();
    return at.filter(schema -> allows(schema, choices)).isPresent();
  }

  private boolean allows(JsonObject schema, List<String> choices) {
    var values = new ArrayList<String>();
    for (var option : options(schema)) {
      if (option.has("enum")) {
        option.getAsJsonArray("enum").forEach(value -> values.add(value.getAsString()));
      }
    }
    return values.isEmpty() || values.containsAll(choices);
  }

  private Optional<JsonObject> beneath(JsonObject schema, String part) {
    return options(schema).stream()
        .flatMap(option ->
            switch (part) {
              case "[]" -> Optional.ofNullable(option.getAsJsonObject("items")).stream();
              case "*" ->
                  option.has("additionalProperties")
                      ? Optional.of(new JsonObject()).stream()
                      : Optional.<JsonObject>empty().stream();
              default -> Optional.ofNullable(properties(option).getAsJsonObject(part)).stream();
            })
        .findFirst();
  }

  private List<JsonObject> options(JsonObject schema) {
    var described = resolved(schema);
    if (!described.has("anyOf")) {
      return List.of(described);
    }
    return described.getAsJsonArray("anyOf").asList().stream()
        .map(option -> resolved(option.getAsJsonObject()))
        .toList();
  }

  private Optional<JsonObject> parameters(Operations.Operation operation) {
    var wanted = operation.template().replace("{id}", "{}");
    var method = operation.method().toLowerCase(Locale.ROOT);
    return paths.keySet().stream()
        .filter(path -> path.replaceAll("\\{\\w+}", "{}").equals(wanted))
        .map(paths::getAsJsonObject)
        .filter(path -> path.has(method))
        .map(path -> parameters(path.getAsJsonObject(method)))
        .findFirst();
  }

  private JsonObject parameters(JsonObject described) {
    if (described.has("x-query")) {
      return resolved(described.getAsJsonObject("x-query"));
    }
    if (!described.has("requestBody")) {
      return new JsonObject();
    }
    var content = described.getAsJsonObject("requestBody").getAsJsonObject("content");
    return resolved(
        content.getAsJsonObject("application/x-www-form-urlencoded").getAsJsonObject("schema"));
  }

  private JsonObject resolved(JsonObject schema) {
    var at = schema;
    var nullable = schema.has("nullable");
    while (at.has("$ref")) {
      var name = at.get("$ref").getAsString();
      at = schemas.getAsJsonObject(name.substring(name.lastIndexOf('/') + 1));
      nullable |= at.has("nullable");
    }
    if (nullable && !at.has("nullable")) {
      at = at.deepCopy();
      at.addProperty("nullable", true);
    }
    return at;
  }

  private static JsonObject properties(JsonObject schema) {
    return schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
  }

  private static boolean isText(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }
}
