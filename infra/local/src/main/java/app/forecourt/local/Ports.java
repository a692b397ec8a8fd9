package app.forecourt.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;

/// The ports that a start will need.
final class Ports {

  private Ports() {}

  /// @throws StartFailed naming the port and its variable, if another program has one of them, or
  ///   if two variables name the same
  static void requireFree(Settings settings) {
    var wanted = new HashMap<Integer, Port>();
    for (var port : Port.values()) {
      if (isOutside(port, settings)) {
        continue;
      }
      for (var number : numbers(port, settings)) {
        var other = wanted.put(number, port);
        if (other != null) {
          throw new StartFailed(
              "Port %d is wanted twice: see %s and %s."
                  .formatted(number, other.variable(), port.variable()));
        }
        if (isTaken(number)) {
          throw new StartFailed(
              "Port %d is taken by another program; set %s to a free one."
                  .formatted(number, port.variable()));
        }
      }
    }
  }

  private static boolean isOutside(Port port, Settings settings) {
    return switch (port) {
      case POSTGRES -> settings.has(Settings.DATABASE_URL);
      case REDIS -> settings.has(Settings.REDIS_URL);
      case STRIPE -> settings.has(Settings.STRIPE_KEY);
      case GATEWAY, GATEWAY_MANAGEMENT, NODE, NODE_MANAGEMENT -> false;
    };
  }

  private static List<Integer> numbers(Port port, Settings settings) {
    return switch (port) {
      case NODE, NODE_MANAGEMENT -> settings.ports(port);
      case GATEWAY, GATEWAY_MANAGEMENT, POSTGRES, REDIS, STRIPE -> List.of(settings.port(port));
    };
  }

  private static boolean isTaken(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.getLocalPort() != port;
    } catch (IOException taken) {
      return true;
    }
  }
}
