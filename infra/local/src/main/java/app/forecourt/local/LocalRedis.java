package app.forecourt.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/// The Redis of this machine. It keeps nothing on disk: in Forecourt nothing lives in Redis alone.
final class LocalRedis {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ANSWER_MILLIS = 1_000;

  private LocalRedis() {}

  static Child start(DataDirectory data, int port) throws IOException, InterruptedException {
    var binary = ExecutableProvider.newJarResourceProvider(data.path().resolve("bin").toFile());
    var command =
        List.of(
            binary.get().getAbsolutePath(),
            "--port",
            String.valueOf(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            directory(data).toString(),
            "--save",
            "",
            "--appendonly",
            "no");
    var redis = Child.start("redis", command, Map.of(), data);
    try {
      redis.await(() -> ask(port, "PING").startsWith("+PONG"), PATIENCE);
      return redis;
    } catch (StartFailed | InterruptedException notReady) {
      redis.close();
      throw notReady;
    }
  }

  /// Stops a Redis at this port that serves this data directory; leaves any other alone.
  ///
  /// @return whether there was one
  static boolean stopOrphan(DataDirectory data, int port) throws IOException, InterruptedException {
    try {
      if (!ask(port, "CONFIG GET dir").lines().toList().contains(directory(data).toString())) {
        return false;
      }
      ask(port, "SHUTDOWN NOSAVE");
    } catch (IOException nobodyThere) {
      return false;
    }
    Thread.sleep(ANSWER_MILLIS / 2);
    return true;
  }

  private static Path directory(DataDirectory data) throws IOException {
    return data.directory("redis").toRealPath();
  }

  /// One command in Redis' inline form; what comes back at once.
  private static String ask(int port, String command) throws IOException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      var answer = new byte[8_192];
      var length = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }
  }
}
