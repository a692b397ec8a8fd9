package app.forecourt.local;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of the demo groups, as the application writes them down when it makes them.
///
/// @param all in the order of the file
public record DemoUsers(List<DemoUser> all) {

  /// Someone who can sign in.
  ///
  /// @param host the group's, without port, as `jinchi.localhost`
  /// @param store none, or empty, for those who work for the whole group
  public record DemoUser(
      String group,
      String host,
      String login,
      String password,
      String role,
      String name,
      @Nullable String store) {}

  /// Reads `demo-users.json`; empty if there is no demo.
  public static DemoUsers of(Path data) {
    var file = file(data);
    if (!Files.exists(file)) {
      return new DemoUsers(List.of());
    }
    try (var reader = Files.newBufferedReader(file)) {
      return new DemoUsers(List.of(new Gson().fromJson(reader, DemoUser[].class)));
    } catch (IOException | JsonSyntaxException unreadable) {
      throw new StartFailed(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /// Where they are written down; there as soon as they can sign in.
  static Path file(Path data) {
    return data.resolve("demo-users.json");
  }

  /// The first of a group, known by its name or host, in a role.
  public Optional<DemoUser> find(String groupOrHost, String role) {
    return all.stream()
        .filter(user -> user.group().equals(groupOrHost) || user.host().startsWith(groupOrHost))
        .filter(user -> user.role().equalsIgnoreCase(role))
        .findFirst();
  }

  /// The users of each host.
  Map<String, List<DemoUser>> byHost() {
    var hosts = new LinkedHashMap<String, List<DemoUser>>();
    for (var user : all) {
      hosts.merge(
          user.host(),
          List.of(user),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return hosts;
  }
}
