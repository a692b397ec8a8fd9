package app.forecourt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.SpringApplication;
import redis.embedded.RedisServer;

/// The Redis of this JVM, started when first asked for.
public final class TestRedis {

  private static final int PORT = start();

  private TestRedis() {}

  public static String url() {
    return "redis://127.0.0.1:" + PORT;
  }

  private static int start() {
    try (var free = new ServerSocket(0)) {
      var port = free.getLocalPort();
      free.close();
      var redis =
          RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
      redis.start();
      // After the contexts, which still talk to it while they close.
      SpringApplication.getShutdownHandlers().add(() -> stop(redis));
      return port;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void stop(RedisServer redis) {
    try {
      redis.stop();
    } catch (IOException ending) {
      throw new UncheckedIOException(ending);
    }
  }
}
