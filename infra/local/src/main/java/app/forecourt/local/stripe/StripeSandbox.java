package app.forecourt.local.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A small Stripe on this machine: API version 2026-07-29.dahlia for stripe-java 33.3.0, hosted
/// pages, signed webhooks, a virtual clock and switches for faults.
///
/// **Point stripe-java at it**:
/// `StripeClient.builder().setApiKey("sk_test_local").setApiBase(address).build()`. Parameters that
/// the sandbox does not know are refused with `parameter_unknown`, as Stripe refuses misspelt ones.
///
/// **Hosted pages** (Chinese, or English by the session's `locale` or the browser), marked by
/// `data-testid`:
/// - checkout `/c/pay/{session}`: `total`, `line`, `quantity`, `trial`, the field `card` (prefilled
///   4242…), the buttons `pay`, `decline` (shows `error`) and `cancel`; afterwards `closed` with
///   the link `return`. By plain HTTP: POST the form fields `do=pay|decline|cancel`, `card`,
///   `email`; 303 leads to `success_url`, where `{CHECKOUT_SESSION_ID}` has become the id, or
///   `cancel_url`.
/// - portal `/p/session/{session}`: `subscription` with `status`, buttons `end-subscription` or
///   `keep-subscription`; `present-card`, the field `card` with `save-card`, shortcuts `good-card`
///   and `declining-card`; the table `invoices` with rows `invoice` and `pay-invoice`; the link
///   `return`.
/// - invoice `/i/{invoice}`: `status`, `total`, `due`.
///
/// **Cards**: 4242424242424242 pays, 4000000000000002 is declined at once, 4000000000000341 is
/// taken and declined whenever it is charged; anything else is an incorrect number.
///
/// **Virtual clock**: `POST /_sandbox/clock {"days":15}` (or `seconds`, `duration` as `P15D`, `to`
/// as Unix seconds, `instant`) does all that falls due on the way, each at its moment: trial
/// warning three days ahead, end of trial, renewal with its invoice, further tries to collect after
/// 3, 5 and 7 days and then cancellation (`POST /_sandbox/dunning
/// {"retry_days":[3,5,7],"after":"cancel"}`, else `unpaid` or `past_due`), expiry of sessions after
/// 24 hours and of first payments after 23. `GET` tells the time. The clock never runs back; what
/// falls due in real time happens by itself.
///
/// **Other switches** (JSON; `GET` shows):
/// - `POST /_sandbox/faults {"match":"POST /v1/customers$","kind":"lost","times":2,"millis":3000}`;
///   kinds: `slow`, `fail_500`, `fail_503`, `fail_429` (not done), `fail_after`, `lost` (done,
///   answer withheld), `reset`, `garbage` (not done). `DELETE` ends all. The JDK's
///   HttpURLConnection repeats a POST once by itself when the connection drops: use 2 times to make
///   it visible to stripe-java.
/// - `POST /_sandbox/webhooks {"delivery":"twice","seed":7}`: `normal`, `twice`, `shuffled`,
///   `held`, `never`. `POST /_sandbox/webhooks/release {"seed":7,"times":2}` sends what was held;
///   `POST /_sandbox/webhooks/again {"seed":7,"times":2,"types":["invoice.paid"]}` sends stored
///   events again, all of them without `types`. `pending` in the answer of `GET` counts what has
///   not been accepted yet.
/// - `POST /_sandbox/customers/{id}/card {"behaviour":"good"}`: `good`, `declining`, `none`.
/// - `GET /_sandbox/objects`: everything there is; `POST /_sandbox/reset`: nothing.
public final class StripeSandbox implements AutoCloseable {

  static {
    // Without it the JDK's server holds every small answer back for 40 ms (Nagle's algorithm).
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("stripe-clock").unstarted(work));
  private final Operations operations = new Operations();
  private final Webhooks webhooks;
  private final StateFile state;

  /// How a sandbox is set up.
  ///
  /// @param port where it listens on 127.0.0.1; 0 for any free port
  /// @param secretKey the key callers must present
  /// @param webhookSecret what webhooks are signed with
  /// @param webhookUrl where webhooks go; none are sent without it
  /// @param stateFile where the state survives a restart; it is forgotten without one
  /// @param publicUrl where browsers reach the hosted pages; the sandbox's own address without it
  /// @param time what the virtual clock starts from
  public record Settings(
      int port,
      String secretKey,
      String webhookSecret,
      @Nullable URI webhookUrl,
      @Nullable Path stateFile,
      @Nullable URI publicUrl,
      InstantSource time) {

    /// Any free port, the keys `sk_test_local` and `whsec_local`, nothing kept, no webhooks.
    public static Settings usual() {
      return new Settings(
          0, "sk_test_local", "whsec_local", null, null, null, InstantSource.system());
    }

    public Settings onPort(int port) {
      return new Settings(port, secretKey, webhookSecret, webhookUrl, stateFile, publicUrl, time);
    }

    public Settings withWebhooksTo(URI url) {
      return new Settings(port, secretKey, webhookSecret, url, stateFile, publicUrl, time);
    }

    public Settings withKeys(String key, String secret) {
      return new Settings(port, key, secret, webhookUrl, stateFile, publicUrl, time);
    }

    public Settings keptIn(Path file) {
      return new Settings(port, secretKey, webhookSecret, webhookUrl, file, publicUrl, time);
    }

    public Settings shownAt(URI url) {
      return new Settings(port, secretKey, webhookSecret, webhookUrl, stateFile, url, time);
    }

    public Settings by(InstantSource clock) {
      return new Settings(port, secretKey, webhookSecret, webhookUrl, stateFile, publicUrl, clock);
    }
  }

  /// Starts a sandbox, which answers when this returns.
  ///
  /// @throws UncheckedIOException if the port is taken or the state cannot be read
  public static StripeSandbox start(Settings settings) {
    return new StripeSandbox(settings);
  }

  private StripeSandbox(Settings settings) {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "Stripe sandbox: port " + settings.port() + " cannot be opened", taken);
    }
    var account = new Account(settings.time());
    state = new StateFile(account, settings.stateFile());
    webhooks = new Webhooks(account, state, settings.webhookUrl(), settings.webhookSecret());
    account.announcesTo(webhooks::happened);
    state.load();

    var publicUrl = publicUrl(settings);
    var cards = new Cards(account);
    var life = new SubscriptionLife(account);
    var invoices = new Invoices(account, publicUrl);
    var collection = new Collection(account, cards, invoices, life);
    var start = new SubscriptionStart(account, invoices, collection, cards, life);
    var change = new SubscriptionChange(account, start);
    var renewal = new Renewal(account, invoices, collection, cards, life);
    var clockwork = new Clockwork(account, renewal, collection, invoices, life);
    var catalogue = new CatalogueCalls(account);
    var checkout = new CheckoutCalls(account, catalogue, cards, start, publicUrl);
    var subscriptions =
        new SubscriptionCalls(account, start, change, life, renewal, invoices, collection);
    var invoiceCalls = new InvoiceCalls(account, invoices, collection, start, change);

    new CustomerCalls(account, cards).offer(operations);
    catalogue.offer(operations);
    checkout.offer(operations);
    subscriptions.offer(operations);
    invoiceCalls.offer(operations);
    new PortalCalls(account, publicUrl).offer(operations);
    new EventCalls(account).offer(operations);

    var faults = new Faults();
    var pages =
        new HostedPages(
            account,
            state,
            new CheckoutPage(account, checkout),
            new PortalPage(account, cards, subscriptions, invoiceCalls),
            new InvoicePage());
    var control =
        new SandboxControl(account, clockwork, collection, cards, faults, webhooks, state);
    server.createContext(
        "/", new ApiDoor(account, operations, faults, state, settings.secretKey())::handle);
    server.createContext("/_sandbox/", control::handle);
    List.of("/c/pay/", "/p/session/", "/i/")
        .forEach(path -> server.createContext(path, pages::handle));
    server.setExecutor(requests);
    server.start();
    webhooks.resume();
    var _ =
        heart.scheduleWithFixedDelay(
            () -> beat(account, clockwork),
            HEARTBEAT.toMillis(),
            HEARTBEAT.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void beat(Account account, Clockwork clockwork) {
    account.alone(() -> {
      clockwork.catchUp();
      state.save();
      return account;
    });
  }

  private String publicUrl(Settings settings) {
    var url = settings.publicUrl();
    var text = url == null ? address().toString() : url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /// Where it listens, as `http://127.0.0.1:12110`.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What it answers under `/v1/`.
  Operations operations() {
    return operations;
  }

  /// Stops answering and sending; the state is on disk if it has a file.
  @Override
  public void close() {
    server.stop(0);
    requests.shutdownNow();
    heart.shutdownNow();
    webhooks.close();
    state.save();
  }
}
