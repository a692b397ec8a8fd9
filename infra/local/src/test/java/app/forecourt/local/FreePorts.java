package app.forecourt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Settings whose ports nobody uses, nor those that follow them for a second node. They lie below
/// those that systems give to outgoing connections, which would take them before they are used.
final class FreePorts {

  private static final int FROM = 20_000;
  private static final int TO = 32_000;

  private FreePorts() {}

  static Settings on(Settings settings) {
    var open = new ArrayList<ServerSocket>();
    try {
      var moved = settings;
      for (var port : Port.values()) {
        moved = moved.with(port.variable(), String.valueOf(reserve(open)));
      }
      for (var socket : open) {
        socket.close();
      }
      return moved;
    } catch (IOException noneFree) {
      throw new UncheckedIOException(noneFree);
    }
  }

  /// @return the first of two free ports, both of which are now open
  private static int reserve(List<ServerSocket> open) throws IOException {
    while (true) {
      var first = ThreadLocalRandom.current().nextInt(FROM, TO);
      try {
        open.add(new ServerSocket(first));
        open.add(new ServerSocket(first + 1));
        return first;
      } catch (BindException taken) {
        // The next ones, then.
      }
    }
  }
}
