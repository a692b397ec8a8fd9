package app.forecourt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Settings whose ports nobody uses, nor those that follow them for a second node.
final class FreePorts {

  private static final int HIGHEST = 65_535;

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
      var first = new ServerSocket(0);
      open.add(first);
      var next = first.getLocalPort() + 1;
      if (next <= HIGHEST) {
        try {
          open.add(new ServerSocket(next));
          return first.getLocalPort();
        } catch (BindException taken) {
          // Kept open, so that the next try finds another one.
        }
      }
    }
  }
}
