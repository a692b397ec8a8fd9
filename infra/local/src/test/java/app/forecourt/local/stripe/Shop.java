package app.forecourt.local.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A seller of subscriptions per store, who talks to Stripe as Forecourt does.
final class Shop implements AutoCloseable {

  static final long PER_STORE = 99_900;
  static final String KEY = "sk_test_local";
  static final String SECRET = "whsec_local";

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  final Mailbox mailbox;
  final StripeSandbox sandbox;
  final StripeClient stripe;

  Shop() {
    this(StripeSandbox.Settings.usual());
  }

  Shop(StripeSandbox.Settings settings) {
    mailbox = new Mailbox(SECRET);
    sandbox = StripeSandbox.start(settings.withWebhooksTo(mailbox.address()));
    stripe = client(sandbox.address(), KEY);
  }

  static StripeClient client(URI address, String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(address.toString())
        .setMaxNetworkRetries(0)
        .build();
  }

  static RequestOptions once(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }

  Customer northMotors() throws StripeException {
    return customer("north");
  }

  Customer customer(String group) throws StripeException {
    return stripe
        .v1()
        .customers()
        .create(
            CustomerCreateParams.builder()
                .setEmail("gm@" + group + ".example")
                .setName(group + " motors")
                .putMetadata("tenant", group)
                .build(),
            once("customer-" + group));
  }

  Price pricePerStore() throws StripeException {
    var product =
        stripe
            .v1()
            .products()
            .create(ProductCreateParams.builder().setName("车店云 集团版").build(), once("product"));
    return stripe
        .v1()
        .prices()
        .create(
            PriceCreateParams.builder()
                .setProduct(product.getId())
                .setCurrency("cny")
                .setUnitAmount(PER_STORE)
                .setLookupKey("group_monthly")
                .setRecurring(
                    PriceCreateParams.Recurring.builder()
                        .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                        .build())
                .build(),
            once("price"));
  }

  SessionCreateParams.Builder checkout(Customer customer, Price price, long stores) {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
        .setCustomer(customer.getId())
        .setClientReferenceId("signup-1")
        .setSuccessUrl("http://localhost:8080/signup/done?cs={CHECKOUT_SESSION_ID}")
        .setCancelUrl("http://localhost:8080/signup/canceled")
        .addLineItem(
            SessionCreateParams.LineItem.builder()
                .setPrice(price.getId())
                .setQuantity(stores)
                .build());
  }

  static SessionCreateParams.SubscriptionData trialOf(long days) {
    return SessionCreateParams.SubscriptionData.builder()
        .setTrialPeriodDays(days)
        .putMetadata("tenant", "north")
        .build();
  }

  Session open(SessionCreateParams params) throws StripeException {
    return stripe.v1().checkout().sessions().create(params);
  }

  /// A subscription for so many stores, paid for on the hosted page.
  Subscription subscribed(long stores) throws StripeException {
    var session = open(checkout(northMotors(), pricePerStore(), stores).build());
    submit(session.getUrl(), Map.of("do", "pay", "card", Cards.GOOD));
    return current(subscriptionOf(session));
  }

  /// A subscription for so many stores, on trial.
  Subscription onTrial(long stores, long days) throws StripeException {
    var session =
        open(
            checkout(northMotors(), pricePerStore(), stores)
                .setSubscriptionData(trialOf(days))
                .build());
    submit(session.getUrl(), Map.of("do", "pay", "card", Cards.GOOD));
    return current(subscriptionOf(session));
  }

  String subscriptionOf(Session session) throws StripeException {
    return stripe.v1().checkout().sessions().retrieve(session.getId()).getSubscription();
  }

  Subscription current(String subscription) throws StripeException {
    return stripe.v1().subscriptions().retrieve(subscription);
  }

  HttpResponse<String> visit(String url, String language) {
    return send(HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", language).GET());
  }

  HttpResponse<String> submit(String url, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// Pays on a hosted checkout page; where that leads.
  String pay(String url) {
    return submit(url, Map.of("do", "pay", "card", Cards.GOOD))
        .headers()
        .firstValue("Location")
        .orElse("nowhere");
  }

  /// Calls the API without stripe-java, with these headers.
  HttpResponse<String> call(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(sandbox.address().resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /// Throws a switch of the sandbox.
  JsonObject turn(String path, String json) {
    var answer = call("POST", "/_sandbox/" + path, json);
    if (answer.statusCode() != 200) {
      throw new IllegalArgumentException(answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  void daysPass(int days) {
    turn("clock", "{\"days\":%d}".formatted(days));
  }

  Event event(String type) throws InterruptedException {
    return mailbox.await(type);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    sandbox.close();
    mailbox.close();
    browser.close();
  }
}
