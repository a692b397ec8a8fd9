package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTests {

  private static final String USERS =
      """
      [{"group": "锦驰汽车集团", "host": "jinchi.localhost", "login": "admin@jinchi.demo",
        "password": "secret", "role": "GROUP_ADMIN", "name": "周启明", "store": ""},
       {"group": "锦驰汽车集团", "host": "jinchi.localhost", "login": "sc1@jinchi.demo",
        "password": "secret", "role": "CONSULTANT", "name": "王芳", "store": "成都锦驰奥迪"},
       {"group": "锦驰汽车集团", "host": "jinchi.localhost", "login": "sc2@jinchi.demo",
        "password": "secret", "role": "CONSULTANT", "name": "李强", "store": "成都锦驰奥迪"}]
      """;

  @TempDir private Path data;

  @Test
  void namesOneUserOfEachRoleAndWhereTheOthersAre() throws IOException {
    Files.writeString(data.resolve("demo-users.json"), USERS);
    assertThat(welcome())
        .contains("锦驰汽车集团  http://jinchi.localhost:8080")
        .contains("admin@jinchi.demo", "sc1@jinchi.demo")
        .doesNotContain("sc2@jinchi.demo")
        .contains("Password: secret. All 3 users: " + data.resolve("demo-users.json"));
    assertThat(DemoUsers.of(data).find("jinchi", "consultant"))
        .hasValueSatisfying(user -> assertThat(user.name()).isEqualTo("王芳"));
  }

  @Test
  void namesThePublicSiteWhenThereIsNoDemo() {
    assertThat(welcome()).contains("http://localhost:8080").doesNotContain("Password");
  }

  private String welcome() {
    var told = new ByteArrayOutputStream();
    var settings = new Settings(Map.of("FORECOURT_DATA", data.toString()));
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    Welcome.print(settings, DemoUsers.of(data), 42, out);
    return told.toString(StandardCharsets.UTF_8);
  }
}
