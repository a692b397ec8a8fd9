package app.forecourt.local;

import app.forecourt.local.stripe.StripeSandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// All of Forecourt on this machine, started in the order of need and stopped in the other.
public final class Stack implements AutoCloseable {

  static {
    // The gateway tells hosts apart, and their names need not resolve on this machine.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PATIENCE_OF_A_CALL = Duration.ofSeconds(10);

  private final Settings settings;
  private final Deployables deployables;
  private final Progress progress;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final List<Child> children = new ArrayList<>();
  private final Map<String, String> found = new HashMap<>();

  private Stack(Settings settings, Deployables deployables, Progress progress) {
    this.settings = settings;
    this.deployables = deployables;
    this.progress = progress;
  }

  /// Starts it; everything answers when this returns, nothing runs when it throws.
  ///
  /// @throws StartFailed with a message for whoever called
  /// @throws InterruptedException if told to stop meanwhile
  public static Stack start(Settings settings, Deployables deployables, Progress progress)
      throws InterruptedException {
    var stack = new Stack(settings, deployables, progress);
    try {
      stack.start();
      return stack;
    } catch (RuntimeException | InterruptedException failed) {
      stack.close();
      throw failed;
    } catch (IOException failed) {
      stack.close();
      throw new StartFailed(String.valueOf(failed.getMessage()), failed);
    }
  }

  private void start() throws IOException, InterruptedException {
    var data = keep(DataDirectory.hold(settings.data()));
    endOrphans(data);
    requireFreePorts();
    var secrets = Secrets.keptIn(data.path());
    if (!settings.has(Settings.DATABASE_URL)) {
      startPostgres(data, secrets);
    }
    if (!settings.has(Settings.REDIS_URL)) {
      startRedis(data);
    }
    if (!settings.has(Settings.STRIPE_KEY)) {
      startStripe(data, secrets);
    }
    found.put("FORECOURT_DATA", data.path().toString());
    found.put("FORECOURT_HOST", settings.host());
    found.put(Port.GATEWAY.variable(), String.valueOf(settings.port(Port.GATEWAY)));
    found.putIfAbsent("FORECOURT_DEMO", settings.find("FORECOURT_DEMO").orElse("small"));
    for (var number = 1; number <= settings.nodes(); number++) {
      startNode(data, number);
    }
    startGateway(data);
  }

  private void endOrphans(DataDirectory data) throws IOException, InterruptedException {
    var orphans = new ArrayList<>(Child.endOrphans(data));
    if (LocalPostgres.stopOrphan(data.path().resolve("postgres"))) {
      orphans.add("postgres");
    }
    if (LocalRedis.stopOrphan(data, settings.port(Port.REDIS))) {
      orphans.add("redis");
    }
    if (!orphans.isEmpty()) {
      progress.say(
          "  The last launcher was killed; stopped what it left: " + String.join(", ", orphans));
    }
  }

  private void requireFreePorts() {
    var wanted = new HashMap<Integer, Port>();
    for (var port : Port.values()) {
      if (isOutside(port)) {
        continue;
      }
      var isNode = port == Port.NODE || port == Port.NODE_MANAGEMENT;
      for (var number : isNode ? settings.ports(port) : List.of(settings.port(port))) {
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

  private boolean isOutside(Port port) {
    return switch (port) {
      case POSTGRES -> settings.has(Settings.DATABASE_URL);
      case REDIS -> settings.has(Settings.REDIS_URL);
      case STRIPE -> settings.has(Settings.STRIPE_KEY);
      case GATEWAY, GATEWAY_MANAGEMENT, NODE, NODE_MANAGEMENT -> false;
    };
  }

  private static boolean isTaken(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.getLocalPort() != port;
    } catch (IOException taken) {
      return true;
    }
  }

  private void startPostgres(DataDirectory data, Secrets secrets) throws InterruptedException {
    var port = settings.port(Port.POSTGRES);
    var postgres =
        keep(
            progress.step(
                "PostgreSQL on port " + port, () -> LocalPostgres.start(data, port, secrets)));
    found.put(Settings.DATABASE_URL, postgres.url());
    found.put("FORECOURT_DATABASE_USER", "forecourt_app");
    found.put("FORECOURT_DATABASE_PASSWORD", secrets.of("forecourt_app"));
    found.put("FORECOURT_DATABASE_OWNER", "forecourt_owner");
    found.put("FORECOURT_DATABASE_OWNER_PASSWORD", secrets.of("forecourt_owner"));
  }

  private void startRedis(DataDirectory data) throws InterruptedException {
    var port = settings.port(Port.REDIS);
    keep(progress.step("Redis on port " + port, () -> LocalRedis.start(data, port)));
    found.put(Settings.REDIS_URL, "redis://127.0.0.1:" + port);
  }

  private void startStripe(DataDirectory data, Secrets secrets) throws InterruptedException {
    var port = settings.port(Port.STRIPE);
    var key = "sk_test_" + secrets.of("stripe_key");
    var webhookSecret = "whsec_" + secrets.of("stripe_webhook");
    var sandbox =
        StripeSandbox.Settings.usual()
            .onPort(port)
            .withKeys(key, webhookSecret)
            .keptIn(data.path().resolve("stripe.json"))
            .withWebhooksTo(gateway().resolve("/stripe/webhook"));
    var stripe =
        keep(progress.step("Stripe sandbox on port " + port, () -> StripeSandbox.start(sandbox)));
    found.put("STRIPE_API_BASE", stripe.address().toString());
    found.put(Settings.STRIPE_KEY, key);
    found.put("STRIPE_WEBHOOK_SECRET", webhookSecret);
  }

  private void startNode(DataDirectory data, int number) throws InterruptedException {
    var port = settings.ports(Port.NODE).get(number - 1);
    var environment = new HashMap<>(found);
    environment.put(Port.NODE.variable(), String.valueOf(port));
    environment.put(
        Port.NODE_MANAGEMENT.variable(),
        String.valueOf(settings.ports(Port.NODE_MANAGEMENT).get(number - 1)));
    // A node believes the gateway; nobody else on the network may talk to it.
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    run(
        data,
        "node-" + number,
        "Application node on port " + port,
        deployables.node(),
        environment,
        URI.create("http://127.0.0.1:" + port));
  }

  private void startGateway(DataDirectory data) throws InterruptedException {
    var environment = new HashMap<>(found);
    environment.put(
        Port.GATEWAY_MANAGEMENT.variable(), String.valueOf(settings.port(Port.GATEWAY_MANAGEMENT)));
    environment.put(
        "FORECOURT_NODES",
        settings.ports(Port.NODE).stream()
            .map(port -> "http://127.0.0.1:" + port)
            .collect(Collectors.joining(",")));
    environment.put("SERVER_ADDRESS", settings.bind());
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    run(
        data,
        "gateway",
        "Gateway on port " + settings.port(Port.GATEWAY),
        deployables.gateway(),
        environment,
        gateway());
  }

  private void run(
      DataDirectory data,
      String name,
      String told,
      List<String> command,
      Map<String, String> environment,
      URI address)
      throws InterruptedException {
    progress.step(
        told,
        () -> {
          var child = keep(Child.start(name, command, environment, data));
          children.add(child);
          try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            child.await(() -> isHealthy(client, address), PATIENCE);
          }
          return child;
        });
  }

  private boolean isHealthy(HttpClient client, URI address)
      throws IOException, InterruptedException {
    var call =
        HttpRequest.newBuilder(address.resolve("/health"))
            .header("Host", settings.host() + ":" + settings.port(Port.GATEWAY))
            .timeout(PATIENCE_OF_A_CALL)
            .build();
    return client.send(call, BodyHandlers.discarding()).statusCode() == 200;
  }

  private URI gateway() {
    return URI.create("http://127.0.0.1:" + settings.port(Port.GATEWAY));
  }

  private <T extends AutoCloseable> T keep(T started) {
    running.push(started);
    return started;
  }

  /// Returns only by an exception.
  ///
  /// @throws StartFailed when a node or the gateway ends without having been told to
  /// @throws InterruptedException when told to stop
  void watch() throws InterruptedException {
    var ends =
        children.stream()
            .map(child -> child.process().onExit().thenApply(process -> child))
            .toArray(CompletableFuture<?>[]::new);
    try {
      throw ((Child) CompletableFuture.anyOf(ends).get()).ended();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What the processes here are told: the address or key of a service that was started, or what
  /// the environment of the launcher says.
  ///
  /// @throws StartFailed if it is told nowhere
  public String told(String variable) {
    return Optional.ofNullable(found.get(variable))
        .or(() -> settings.find(variable))
        .orElseThrow(() -> new StartFailed(variable + " is not set."));
  }

  /// Stops everything, the last one started first. One that does not stop keeps none of the others
  /// from stopping.
  @Override
  public void close() {
    // A second request to stop must not leave half of it running.
    var told = Thread.interrupted();
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception notStopped) {
        progress.say("  not stopped: " + notStopped);
      }
    }
    if (told) {
      Thread.currentThread().interrupt();
    }
  }
}
