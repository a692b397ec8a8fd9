package app.forecourt.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the environment says; an empty variable counts as none. The defaults run everything on this
/// machine.
///
/// @param environment as of [System#getenv()]; child processes inherit all of it
public record Settings(Map<String, String> environment) {

  static final String DATABASE_URL = "FORECOURT_DATABASE_URL";
  static final String REDIS_URL = "FORECOURT_REDIS_URL";
  static final String STRIPE_KEY = "STRIPE_SECRET_KEY";

  private static final int MOST_NODES = 9;

  public Settings {
    environment = Map.copyOf(environment);
  }

  public Settings with(String variable, String value) {
    var changed = new HashMap<>(environment);
    changed.put(variable, value);
    return new Settings(changed);
  }

  Optional<String> find(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  boolean has(String variable) {
    return find(variable).isPresent();
  }

  /// @throws StartFailed if it is set to something that is no port
  public int port(Port port) {
    return number(port.variable(), port.usual(), 1, 65_535);
  }

  /// The ports of one kind of the application nodes, consecutive from the first.
  List<Integer> ports(Port first) {
    var ports = new ArrayList<Integer>();
    for (var node = 0; node < nodes(); node++) {
      ports.add(port(first) + node);
    }
    return ports;
  }

  /// How many application nodes to start.
  int nodes() {
    return number("FORECOURT_NODE_COUNT", 1, 1, MOST_NODES);
  }

  /// The public host: groups live below it, the public site on it.
  public String host() {
    return find("FORECOURT_HOST").orElse("localhost");
  }

  /// Where browsers reach a host of Forecourt, as `http://jinchi.localhost:8080`.
  public String address(String host) {
    return "http://" + host + (port(Port.GATEWAY) == 80 ? "" : ":" + port(Port.GATEWAY));
  }

  /// The directory of all that outlives the processes.
  public Path data() {
    return Path.of(find("FORECOURT_DATA").orElse(".forecourt")).toAbsolutePath().normalize();
  }

  /// Which network interface the gateway listens on.
  String bind() {
    return find("FORECOURT_BIND").orElse("127.0.0.1");
  }

  private int number(String variable, int usual, int least, int most) {
    var text = find(variable).orElse(String.valueOf(usual));
    try {
      var number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // told below, as a number out of range is
    }
    throw new StartFailed(
        "%s is '%s', but should be a number from %d to %d.".formatted(variable, text, least, most));
  }
}
