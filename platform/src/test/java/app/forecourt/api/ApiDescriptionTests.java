package app.forecourt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What we promise to programs is a file, so that no change of it goes unseen.
@AsTenant
@SpringBootTest
class ApiDescriptionTests {

  private static final Path PROMISED = Path.of("..", "infra", "docs", "openapi.json");

  @Autowired WebApplicationContext context;

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  @Test
  void isTheOneWeKeep() throws Exception {
    var described = describe();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(PROMISED, described);
    }
    assertThat(described)
        .as("%s is out of date: run this test with -Dopenapi.write=true", PROMISED)
        .isEqualTo(promised());
  }

  /// Generated clients make a method of each operation and a class of each schema.
  @Test
  void namesItsOperationsForGood() throws Exception {
    var names =
        StreamSupport.stream(json.readTree(describe()).path("paths").spliterator(), false)
            .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
            .map(operation -> operation.path("operationId").asString())
            .toList();
    assertThat(names).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(names).allMatch(name -> name.matches("[a-z][A-Za-z]+"));
  }

  private static String promised() throws IOException {
    return Files.exists(PROMISED) ? Files.readString(PROMISED) : "";
  }

  private String describe() throws Exception {
    var served =
        Rest.of(context)
            .perform(get("/v3/api-docs"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    var description = json.readValue(served, new TypeReference<Map<String, Object>>() {});
    description.remove("servers");
    return json.writeValueAsString(description).replace("\r\n", "\n") + "\n";
  }
}
