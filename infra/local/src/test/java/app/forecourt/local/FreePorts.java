package app.forecourt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;

/// Settings whose ports nobody uses.
final class FreePorts {

  private FreePorts() {}

  static Settings on(Settings settings) {
    var open = new ArrayList<ServerSocket>();
    try {
      var moved = settings;
      for (var port : Port.values()) {
        var socket = new ServerSocket(0);
        open.add(socket);
        moved = moved.with(port.variable(), String.valueOf(socket.getLocalPort()));
      }
      for (var socket : open) {
        socket.close();
      }
      return moved;
    } catch (IOException noneFree) {
      throw new UncheckedIOException(noneFree);
    }
  }
}
