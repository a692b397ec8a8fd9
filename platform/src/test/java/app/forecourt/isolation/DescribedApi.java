package app.forecourt.isolation;

import static app.forecourt.testing.Rest.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as it describes itself, and for each of its operations a question that fits.
final class DescribedApi {

  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

  private final JsonMapper json = new JsonMapper();
  private final JsonNode described;

  record Operation(HttpMethod method, String path, JsonNode described) {

    boolean reads() {
      return method == HttpMethod.GET;
    }

    /// Whether it answers page by page.
    boolean isPaged() {
      return Stream.of("limit", "window")
          .anyMatch(
              name -> described.path("parameters").toString().contains("\"%s\"".formatted(name)));
    }

    /// Whether it refuses to be asked without an idempotency key.
    boolean needsKey() {
      return StreamSupport.stream(described.path("parameters").spliterator(), false)
          .anyMatch(parameter ->
              parameter.path("name").asString("").equals("Idempotency-Key")
                  && parameter.path("required").asBoolean(false));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /// What a question says.
  ///
  /// @param id wherever an id is asked for, unless `ids` has one under that name; texts hold it too
  /// @param texts what is said under a name instead, where it fits
  /// @param narrowed whether ids that need not be given are given
  record Words(UUID id, Map<String, UUID> ids, Map<String, String> texts, boolean narrowed) {

    private static final Map<String, String> USUAL =
        Map.of(
            "phone",
            PlantedRows.PHONE,
            "vin",
            PlantedRows.VIN,
            "month",
            "2026-11",
            "period",
            "2026-11",
            "opens",
            "09:00",
            "closes",
            "18:00");

    /// The same id everywhere.
    static Words of(UUID id) {
      return new Words(id, Map.of(), Map.of("email", id + "@planted.test"), true);
    }

    private String id(String name) {
      return ids.getOrDefault(name, id).toString();
    }

    private String text(String name, String otherwise) {
      return texts.getOrDefault(name, USUAL.getOrDefault(name, otherwise));
    }
  }

  private DescribedApi(String description) {
    described = json.readTree(description);
  }

  static DescribedApi read(MockMvc api) throws Exception {
    return new DescribedApi(
        api.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString());
  }

  Stream<Operation> operations() {
    return described.get("paths").properties().stream()
        .filter(path -> path.getKey().startsWith("/api/"))
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(operation ->
                    new Operation(
                        HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                        path.getKey(),
                        operation.getValue())));
  }

  /// Whether one may name something by an id, or by a text that could be one.
  boolean takesIds(Operation operation) {
    var id = UUID.randomUUID();
    var content = operation.described().path("requestBody").path("content");
    return operation.path().contains("{")
        || StreamSupport.stream(content.spliterator(), false)
            .map(body -> example("", body.path("schema"), Words.of(id)))
            .anyMatch(body -> json.writeValueAsString(body).contains(id.toString()));
  }

  /// A question to an operation, about a version that is not the present one.
  MockHttpServletRequestBuilder question(Operation operation, Words words) {
    var path = UriComponentsBuilder.fromPath(operation.path());
    var inPath = new LinkedHashMap<String, Object>();
    for (var parameter : operation.described().path("parameters")) {
      var schema = parameter.path("schema");
      var name = parameter.get("name").stringValue();
      var value = text(example(name, schema, words));
      switch (parameter.get("in").stringValue()) {
        case "path" -> inPath.put(name, value);
        case "query" -> {
          var isNeeded = parameter.path("required").asBoolean(false) && !value.startsWith("{");
          if (isNeeded || (words.narrowed() && isId(schema))) {
            path.queryParam(name, value);
          }
        }
        default -> {}
      }
    }
    var question =
        request(operation.method(), path.buildAndExpand(inPath).encode().toUri())
            .with(csrf())
            .header("If-Match", "\"0\"");
    var body = operation.described().path("requestBody").path("content");
    if (body.has(MediaType.APPLICATION_JSON_VALUE)) {
      var schema = body.get(MediaType.APPLICATION_JSON_VALUE).path("schema");
      question
          .contentType(MediaType.APPLICATION_JSON)
          .content(json.writeValueAsString(example("", schema, words)));
    } else if (body.has(FORM)) {
      question.contentType(FORM);
      ((Map<?, ?>) example("", body.get(FORM).path("schema"), words))
          .forEach((name, value) -> question.param(name.toString(), text(value)));
    }
    return question;
  }

  // Something that fits a schema

  private Object example(String name, JsonNode schema, Words words) {
    if (schema.has("$ref")) {
      var type = schema.get("$ref").stringValue().replaceFirst(".*/", "");
      return example(name, described.path("components").path("schemas").path(type), words);
    }
    if (schema.has("enum")) {
      return words.text(name, schema.get("enum").get(0).asString());
    }
    for (var choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice)) {
        return example(name, schema.get(choice).get(0), words);
      }
    }
    return switch (type(schema)) {
      case "object" -> {
        var object = new LinkedHashMap<String, Object>();
        for (var property : schema.path("properties").properties()) {
          object.put(property.getKey(), example(property.getKey(), property.getValue(), words));
        }
        yield object;
      }
      case "array" -> List.of(example(name, schema.path("items"), words));
      case "integer", "number" -> 1;
      case "boolean" -> false;
      default ->
          switch (schema.path("format").asString("")) {
            case "uuid" -> words.id(name);
            case "date" -> words.text(name, "2026-11-01");
            case "date-time" -> "2026-12-01T08:00:00Z";
            default -> words.text(name, words.id(name));
          };
    };
  }

  private static boolean isId(JsonNode schema) {
    return schema.path("format").asString("").equals("uuid");
  }

  /// Of a type that may be missing, the type.
  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asString() : type.asString("string");
  }

  private static String text(Object value) {
    return value instanceof List<?> list ? String.valueOf(list.getFirst()) : String.valueOf(value);
  }
}
