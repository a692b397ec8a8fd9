package app.forecourt.isolation;

import static app.forecourt.testing.Rest.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import app.forecourt.identity.Role;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks every operation that the API describes, as people of one group, about what belongs to
/// another.
@AsTenant
@SpringBootTest
class RestIsolationTests {

  private static final List<Role> ASKING =
      List.of(
          Role.GROUP_ADMIN,
          Role.GENERAL_MANAGER,
          Role.SALES_DIRECTOR,
          Role.SALES_MANAGER,
          Role.SALES_CONSULTANT,
          Role.FINANCE);

  @Autowired WebApplicationContext context;
  @Autowired EntityManagerFactory factory;
  @Autowired TestOrganization organization;

  private final JsonMapper json = new JsonMapper();
  private MockMvc api;
  private JsonNode described;

  @BeforeEach
  void readsTheDescription() throws Exception {
    api = Rest.of(context);
    described =
        json.readTree(
            api.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString());
  }

  @Test
  void aForeignIdAnswersAsOneThatNeverWas() throws Exception {
    var planted = PlantedRows.of(new TenantId(UUID.randomUUID()), factory);
    var before = planted.read();
    var operations = operations().filter(Operation::takesIds).toList();
    var differences = new ArrayList<String>();
    var unknown = 0;
    for (var operation : operations) {
      var nobodys = UUID.randomUUID();
      for (var role : ASKING) {
        var foreign = ask(operation, planted.id(), role);
        var never = ask(operation, nobodys, role);
        unknown += never.status() == 404 ? 1 : 0;
        if (!foreign.equals(never)) {
          differences.add("%s as %s: %s but %s".formatted(operation, role, foreign, never));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(planted.read()).isEqualTo(before);
    System.out.printf(
        "isolation over REST: %d operations with ids, %d questions (%d not found), %d differences%n",
        operations.size(), operations.size() * ASKING.size(), unknown, differences.size());
  }

  @Test
  void listsCountsAndTotalsDoNotKnowOfTheNeighbours() throws Exception {
    var lists = operations().filter(operation -> operation.method() == HttpMethod.GET).toList();
    var nobody = UUID.randomUUID();
    var before = answers(lists, nobody);
    PlantedRows.of(new TenantId(UUID.randomUUID()), factory);
    assertThat(answers(lists, nobody)).isEqualTo(before);
    assertThat(before.values()).extracting(Answer::status).contains(200);
    System.out.printf(
        "isolation over REST: %d operations that read, %d answers, %d of them 200, 0 differences%n",
        lists.size(),
        before.size(),
        before.values().stream().filter(answer -> answer.status() == 200).count());
  }

  private Map<String, Answer> answers(List<Operation> operations, UUID id) throws Exception {
    var answers = new LinkedHashMap<String, Answer>();
    for (var operation : operations) {
      for (var role : ASKING) {
        answers.put(operation + " as " + role, ask(operation, id, role));
      }
    }
    return answers;
  }

  /// What was answered, without what differs from question to question.
  private record Answer(int status, String body) {}

  private record Operation(HttpMethod method, String path, JsonNode described) {

    boolean takesIds() {
      return path.contains("{") || described.toString().contains("requestBody");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Stream<Operation> operations() {
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

  private Answer ask(Operation operation, UUID id, Role role) throws Exception {
    var path = UriComponentsBuilder.fromPath(operation.path());
    var inPath = new LinkedHashMap<String, Object>();
    for (var parameter : operation.described().path("parameters")) {
      var name = parameter.get("name").stringValue();
      var value = text(example(parameter.path("schema"), id));
      switch (parameter.get("in").stringValue()) {
        case "path" -> inPath.put(name, value);
        case "query" -> {
          var isNeeded = parameter.path("required").asBoolean(false);
          if (isId(parameter.path("schema")) || (isNeeded && !value.startsWith("{"))) {
            path.queryParam(name, value);
          }
        }
        default -> {}
      }
    }
    var question =
        request(operation.method(), path.buildAndExpand(inPath).toUri())
            .with(authentication(organization.signedIn(role)))
            .with(csrf())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "\"0\"");
    var body = operation.described().path("requestBody").path("content");
    if (body.has("application/json")) {
      question
          .contentType(MediaType.APPLICATION_JSON)
          .content(
              json.writeValueAsString(example(body.get("application/json").path("schema"), id)));
    }
    var response = api.perform(question).andReturn().getResponse();
    var said = response.getContentAsString(StandardCharsets.UTF_8);
    var isDone = operation.method() != HttpMethod.GET && response.getStatus() < 300;
    return new Answer(response.getStatus(), isDone ? "" : timeless(said));
  }

  private static String timeless(String said) {
    return said.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "@");
  }

  // Something that fits a schema; ids are always the one asked about, and every text holds it

  private Object example(JsonNode schema, UUID id) {
    if (schema.has("$ref")) {
      var name = schema.get("$ref").stringValue().replaceFirst(".*/", "");
      return example(described.path("components").path("schemas").path(name), id);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0).asString();
    }
    for (var choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice)) {
        return example(schema.get(choice).get(0), id);
      }
    }
    return switch (type(schema)) {
      case "object" -> {
        var object = new LinkedHashMap<String, Object>();
        for (var property : schema.path("properties").properties()) {
          object.put(property.getKey(), named(property.getKey(), property.getValue(), id));
        }
        yield object;
      }
      case "array" -> List.of(example(schema.path("items"), id));
      case "integer", "number" -> 1;
      case "boolean" -> false;
      default ->
          switch (schema.path("format").asString("")) {
            case "date" -> "2026-11-01";
            case "date-time" -> "2026-12-01T08:00:00Z";
            case "email" -> id + "@planted.test";
            default -> id.toString();
          };
    };
  }

  private Object named(String name, JsonNode schema, UUID id) {
    return switch (name) {
      case "phone" -> PlantedRows.PHONE;
      case "vin" -> PlantedRows.VIN;
      case "email" -> id + "@planted.test";
      default -> example(schema, id);
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
