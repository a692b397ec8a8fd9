package app.forecourt.local;

import app.forecourt.local.stripe.StripeSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All of Forecourt on this machine, started in the order of need and stopped in the other.
///
/// Its parts are called `postgres`, `redis`, `stripe`, `node-1` … and `gateway`; those that the
/// environment names elsewhere are not among them.
public final class Stack implements AutoCloseable {

  static {
    // The gateway tells hosts apart, and their names need not resolve on this machine.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int DEMO_SECONDS = 180;
  private static final Duration PATIENCE_OF_A_CALL = Duration.ofSeconds(10);

  private final Settings settings;
  private final Deployables deployables;
  private final Progress progress;
  private final DataDirectory data;
  private final SequencedMap<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, String> told;

  private Stack(Settings settings, Deployables deployables, Progress progress, DataDirectory data) {
    this.settings = settings;
    this.deployables = deployables;
    this.progress = progress;
    this.data = data;
    this.told = new HashMap<>(settings.environment());
  }

  /// Starts it; everything answers when this returns, nothing runs when it throws.
  ///
  /// @throws StartFailed with a message for whoever called
  /// @throws InterruptedException if told to stop meanwhile
  public static Stack start(Settings settings, Deployables deployables, Progress progress)
      throws InterruptedException {
    try {
      var data = DataDirectory.hold(settings.data());
      var stack = new Stack(settings, deployables, progress, data);
      try {
        stack.start();
        return stack;
      } catch (Exception failed) {
        stack.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new StartFailed("Forecourt cannot start: " + failed, failed);
    }
  }

  private void start() throws IOException, InterruptedException {
    var orphans = endOrphans(data, settings);
    if (!orphans.isEmpty()) {
      progress.say(
          "  The last launcher was killed; stopped what it left: " + String.join(", ", orphans));
    }
    Ports.requireFree(settings);
    LocalPostgres.requireKey(data);
    var secrets = Secrets.keptIn(data.path());
    if (!settings.has(Settings.DATABASE_URL)) {
      startPostgres(secrets);
    }
    if (!settings.has(Settings.REDIS_URL)) {
      startRedis();
    }
    if (!settings.has(Settings.STRIPE_KEY)) {
      startStripe(secrets);
    }
    told.putIfAbsent("FORECOURT_AUDIT_KEY", secrets.of("audit_key"));
    told.put("FORECOURT_DATA", data.path().toString());
    told.put("FORECOURT_HOST", settings.host());
    told.put(Port.GATEWAY.variable(), String.valueOf(settings.port(Port.GATEWAY)));
    // Open browser tabs are no reason to wait long for the last request.
    told.putIfAbsent("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "5s");
    told.put("FORECOURT_DEMO", settings.find("FORECOURT_DEMO").orElse("small"));
    startNodesAndGateway();
    awaitDemo();
  }

  /// Ends what a killed launcher left running on a data directory.
  ///
  /// @return the names of the parts that still ran
  static List<String> endOrphans(DataDirectory data, Settings settings)
      throws IOException, InterruptedException {
    var orphans = new ArrayList<>(Child.endOrphans(data));
    if (LocalPostgres.stopOrphan(data)) {
      orphans.add("postgres");
    }
    if (LocalRedis.stopOrphan(data, settings.port(Port.REDIS))) {
      orphans.add("redis");
    }
    return orphans;
  }

  private void startPostgres(Secrets secrets) throws InterruptedException {
    var port = settings.port(Port.POSTGRES);
    begin("postgres", "PostgreSQL", port, () -> LocalPostgres.start(data, port, secrets));
    told.put(Settings.DATABASE_URL, LocalPostgres.url(port));
    told.put("FORECOURT_DATABASE_USER", "forecourt_app");
    told.put("FORECOURT_DATABASE_PASSWORD", secrets.of("forecourt_app"));
    told.put("FORECOURT_DATABASE_OWNER", "forecourt_owner");
    told.put("FORECOURT_DATABASE_OWNER_PASSWORD", secrets.of("forecourt_owner"));
  }

  private void startRedis() throws InterruptedException {
    var port = settings.port(Port.REDIS);
    begin("redis", "Redis", port, () -> LocalRedis.start(data, port));
    told.put(Settings.REDIS_URL, "redis://127.0.0.1:" + port);
  }

  private void startStripe(Secrets secrets) throws InterruptedException {
    var port = settings.port(Port.STRIPE);
    var key = "sk_test_" + secrets.of("stripe_key");
    var webhookSecret = "whsec_" + secrets.of("stripe_webhook");
    var sandbox =
        StripeSandbox.Settings.usual()
            .onPort(port)
            .withKeys(key, webhookSecret)
            .keptIn(data.path().resolve("stripe.json"))
            .withWebhooksTo(local(settings.port(Port.GATEWAY)).resolve("/stripe/webhook"));
    begin("stripe", "Stripe sandbox", port, () -> StripeSandbox.start(sandbox));
    told.put("STRIPE_API_BASE", local(port).toString());
    told.put(Settings.STRIPE_KEY, key);
    told.put("STRIPE_WEBHOOK_SECRET", webhookSecret);
  }

  /// The gateway takes its time as well, but none of the first node's, which migrates the database
  /// before the others come.
  private void startNodesAndGateway() throws InterruptedException {
    var nodes = IntStream.rangeClosed(1, settings.nodes()).mapToObj(this::node).toList();
    var gateway = gateway();
    var first = nodes.getFirst();
    progress.step(
        "Application node on port " + port(1),
        () -> {
          first.launch();
          gateway.launch();
          first.start();
        });
    for (var number = 2; number <= nodes.size(); number++) {
      progress.step("Application node on port " + port(number), nodes.get(number - 1)::start);
    }
    progress.step("Gateway on port " + settings.port(Port.GATEWAY), gateway::start);
  }

  private Part node(int number) {
    var name = "node-" + number;
    var management = settings.ports(Port.NODE_MANAGEMENT).get(number - 1);
    var environment = new HashMap<>(told);
    environment.put(Port.NODE.variable(), String.valueOf(port(number)));
    environment.put(Port.NODE_MANAGEMENT.variable(), String.valueOf(management));
    // A node believes the gateway; nobody else on the network may talk to it.
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    return process(name, deployables.node(), environment, port(number));
  }

  private Part gateway() {
    var management = settings.port(Port.GATEWAY_MANAGEMENT);
    var environment = new HashMap<>(told);
    environment.put(Port.GATEWAY_MANAGEMENT.variable(), String.valueOf(management));
    environment.put("FORECOURT_NODES", nodes());
    environment.put("SERVER_ADDRESS", settings.bind());
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    return process("gateway", deployables.gateway(), environment, settings.port(Port.GATEWAY));
  }

  private Part process(
      String name, List<String> command, Map<String, String> environment, int port) {
    var part =
        new Part(
            () -> Child.start(name, command, environment, data), child -> awaitHealth(child, port));
    parts.put(name, part);
    return part;
  }

  private int port(int node) {
    return settings.ports(Port.NODE).get(node - 1);
  }

  /// A node makes the demo groups after it has begun to answer; people without a login are no use.
  private void awaitDemo() throws InterruptedException {
    var users = DemoUsers.file(data.path());
    var isOurs = parts.containsKey("postgres") && !told("FORECOURT_DEMO").equals("off");
    if (isOurs && !Files.exists(users)) {
      progress.step(
          "Demo groups",
          () -> {
            for (var tries = 0; tries < DEMO_SECONDS && !Files.exists(users); tries++) {
              Thread.sleep(Duration.ofSeconds(1));
            }
          });
    }
  }

  private String nodes() {
    return settings.ports(Port.NODE).stream()
        .map(port -> local(port).toString())
        .collect(Collectors.joining(","));
  }

  private void begin(
      String name, String called, int port, Callable<? extends AutoCloseable> starter)
      throws InterruptedException {
    var part = new Part(starter);
    parts.put(name, part);
    progress.step(called + " on port " + port, part::start);
  }

  private void awaitHealth(Child child, int port) throws InterruptedException {
    try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      child.await(() -> isHealthy(client, local(port)), PATIENCE);
    }
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

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Returns only by an exception.
  ///
  /// @throws StartFailed when a process of it ends without having been told to
  /// @throws InterruptedException when told to stop
  void watch() throws InterruptedException {
    var ends =
        parts.values().stream()
            .flatMap(part -> part.child().stream())
            .map(child -> child.process().onExit().thenApply(_ -> child))
            .toArray(CompletableFuture<?>[]::new);
    try {
      throw ((Child) CompletableFuture.anyOf(ends).get()).ended();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What the processes are told by a variable: the address or key of a service started here, or
  /// what the environment of the launcher says.
  ///
  /// @throws StartFailed if they are told nothing
  public String told(String variable) {
    return Optional.ofNullable(told.get(variable))
        .orElseThrow(() -> new StartFailed(variable + " is not set."));
  }

  /// Stops a part by its name until [#restart] or the end.
  public void stop(String part) throws Exception {
    part(part).close();
  }

  /// Starts a part that was stopped; returns when it answers.
  public void restart(String part) throws Exception {
    part(part).start();
  }

  /// Kills a part that is a process, as a power cut would; [#restart] brings it back.
  public void kill(String name) throws Exception {
    var part = part(name);
    part.child().ifPresent(child -> child.process().destroyForcibly());
    part.close();
  }

  private Part part(String name) {
    return Optional.ofNullable(parts.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("No part " + name + " in " + parts.keySet()));
  }

  /// Stops everything, the last one started first. One that does not stop keeps none of the others
  /// from stopping.
  @Override
  public void close() {
    // A second request to stop must not leave half of it running.
    var interrupted = Thread.interrupted();
    parts.reversed().forEach(this::close);
    close("data directory", data);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void close(String name, AutoCloseable part) {
    try {
      part.close();
    } catch (Exception notStopped) {
      progress.say("  " + name + " did not stop: " + notStopped);
    }
  }
}
