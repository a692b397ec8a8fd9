package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The people of the demo groups, from `demo-users.json` of the data directory; nobody unless this
/// is a demo.
@Component
class DemoUsers {

  private static final Logger LOG = LoggerFactory.getLogger(DemoUsers.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// Somebody who can sign in.
  ///
  /// @param host the group's, e.g. `jinchi.localhost`
  /// @param role a [Role] or a name people use
  /// @param store empty for those who work for the whole group
  record DemoUser(
      String host,
      String login,
      String password,
      String role,
      String name,
      @Nullable String store) {

    /// `王芳 · 销售顾问 · 成都奥驰`.
    String said() {
      var known =
          Arrays.stream(Role.values())
              .filter(any -> any.name().equals(role) || any.code().equals(role))
              .findFirst();
      var title = known.map(any -> t(any)).orElse(role);
      return store == null || store.isBlank()
          ? name + " · " + title
          : name + " · " + title + " · " + store;
    }
  }

  private final boolean demo;
  private final Path file;

  DemoUsers(@Value("${FORECOURT_DEMO:off}") String demo, @Value("${FORECOURT_DATA:}") String data) {
    this.demo = !demo.equals("off") && !data.isBlank();
    this.file = Path.of(data).resolve("demo-users.json");
  }

  /// The users of a group, in the order of the file.
  List<DemoUser> of(String slug) {
    if (!demo || !Files.exists(file)) {
      return List.of();
    }
    try {
      return Arrays.stream(JSON.readValue(Files.readString(file), DemoUser[].class))
          .filter(user -> user.host().startsWith(slug + "."))
          .toList();
    } catch (IOException | JacksonException unreadable) {
      LOG.warn("{} cannot be read", file, unreadable);
      return List.of();
    }
  }
}
