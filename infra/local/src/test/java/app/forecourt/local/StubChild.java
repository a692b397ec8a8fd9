package app.forecourt.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/// Stands for the application node and the gateway: answers on the port of the variable it is told,
/// or says its last words and dies.
final class StubChild {

  private static final int ITS_EXIT_CODE = 3;

  private StubChild() {}

  static Deployables wellAndGood() {
    return new Deployables(java("FORECOURT_NODE_PORT"), java("FORECOURT_PORT"));
  }

  static Deployables withADyingNode() {
    return new Deployables(java("dies"), java("FORECOURT_PORT"));
  }

  private static List<String> java(String argument) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        StubChild.class.getName(),
        argument);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("dies")) {
      for (var line = 1; line <= 40; line++) {
        System.out.println("line " + line);
      }
      System.exit(ITS_EXIT_CODE);
    }
    var port = Integer.parseInt(System.getenv(arguments[0]));
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
