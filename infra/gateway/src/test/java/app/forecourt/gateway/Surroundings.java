package app.forecourt.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import redis.embedded.RedisServer;

/// What is around the gateway under test: two nodes and Redis, all on ports of their own.
class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final StubNode NORTH = new StubNode("north");
  static final StubNode SOUTH = new StubNode("south");

  private static final int REDIS_PORT = freePort();
  private static RedisServer redis = startedRedis();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Surroundings::stopRedis));
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "forecourt.gateway.nodes="
                + Stream.of(NORTH, SOUTH)
                    .map(node -> node.uri().toString())
                    .collect(Collectors.joining(",")),
            "forecourt.gateway.host=forecourt.test",
            "forecourt.gateway.api-rate.per-second=1",
            "forecourt.gateway.api-rate.burst=3",
            "spring.data.redis.url=redis://127.0.0.1:" + REDIS_PORT,
            "spring.cloud.loadbalancer.health-check.interval=500ms",
            "server.port=0",
            "management.server.port=0")
        .applyTo(context);
  }

  static void stopRedis() {
    try {
      redis.stop();
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  static void startRedis() {
    redis = startedRedis();
  }

  private static RedisServer startedRedis() {
    try {
      var server =
          RedisServer.newRedisServer()
              .port(REDIS_PORT)
              .bind("127.0.0.1")
              .setting("save \"\"")
              .build();
      server.start();
      return server;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
