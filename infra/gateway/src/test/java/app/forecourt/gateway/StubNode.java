package app.forecourt.gateway;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.json.JsonMapper;

/// Stands for an application node: tells what reached it, and can be killed and raised again.
///
/// `/health` answers 200 · `/echo` gives a WebSocket's frames back · `/hang-up` breaks off ·
/// `/framed` sets its own security headers · anything else answers with an [Arrival].
class StubNode {

  /// A request as the node saw it.
  record Arrival(
      String node, String method, String uri, Map<String, String> headers, String bodyHash) {

    @Nullable String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  private final String name;
  private final int port;
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private @Nullable DisposableServer server;

  StubNode(String name) {
    this.name = name;
    start(0);
    port = running().port();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  String name() {
    return name;
  }

  /// What arrived at a path, the first first.
  List<Arrival> arrivals(String path) {
    return arrivals.stream().filter(arrival -> arrival.uri().equals(path)).toList();
  }

  /// Closes its connections too, as the end of a process does.
  void kill() {
    running().disposeNow(Duration.ofSeconds(5));
    connections.close().syncUninterruptibly();
    server = null;
  }

  void raise() {
    start(port);
  }

  boolean isRunning() {
    return server != null;
  }

  private DisposableServer running() {
    return Objects.requireNonNull(server, "dead");
  }

  private void start(int port) {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .doOnConnection(connection -> connections.add(connection.channel()))
            .route(routes ->
                routes
                    .get("/health", (_, response) -> response.status(200).send())
                    .get("/hang-up", StubNode::hangUp)
                    .get("/framed", this::framed)
                    .ws(
                        "/echo",
                        StubNode::echo,
                        WebsocketServerSpec.builder().maxFramePayloadLength(1 << 20).build())
                    .route(_ -> true, this::tell))
            .bindNow();
  }

  private Mono<Void> tell(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asByteArray()
        .defaultIfEmpty(new byte[0])
        .flatMap(body -> {
          var arrival = arrival(request, body);
          arrivals.add(arrival);
          return response
              .header("Content-Type", "application/json")
              .header("Cache-Control", "no-store")
              .header("Pragma", "no-cache")
              .status(request.uri().endsWith("missing.js") ? 404 : 200)
              .sendString(Mono.just(JsonMapper.shared().writeValueAsString(arrival)))
              .then();
        });
  }

  private Mono<Void> framed(HttpServerRequest request, HttpServerResponse response) {
    return response.header("X-Frame-Options", "DENY").header("X-Request-Id", "its-own-id").send();
  }

  private static Mono<Void> hangUp(HttpServerRequest request, HttpServerResponse response) {
    response.withConnection(connection -> connection.disposeNow());
    return Mono.never();
  }

  private static Publisher<Void> echo(WebsocketInbound inbound, WebsocketOutbound outbound) {
    return outbound.sendObject(inbound.receiveFrames().map(frame -> frame.retain()));
  }

  private Arrival arrival(HttpServerRequest request, byte[] body) {
    var headers =
        request.requestHeaders().entries().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (one, other) -> one + "|" + other,
                    ConcurrentHashMap::new));
    return new Arrival(name, request.method().name(), request.uri(), headers, sha256(body));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
