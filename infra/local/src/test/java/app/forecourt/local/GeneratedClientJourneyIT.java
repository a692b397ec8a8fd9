package app.forecourt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.forecourt.client.ApiClient;
import app.forecourt.client.ApiException;
import app.forecourt.client.api.CustomersApi;
import app.forecourt.client.api.StoresApi;
import app.forecourt.client.model.NewCustomer;
import app.forecourt.client.model.Problem;
import app.forecourt.local.DemoUsers.DemoUser;
import app.forecourt.local.Visitor.Screen;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What another company's programmer does with our description of the API: has a client generated
/// of it, and works with that as a client of a group, through the gateway and with both nodes.
@Journeys
class GeneratedClientJourneyIT {

  private static final int FEW = 5;
  private static final int MANY = 20;

  private RunningForecourt forecourt;
  private DemoUser manager;
  private Colleague administrator;

  /// A client that was registered.
  private record Registered(String id, String secret) {}

  @BeforeEach
  void signIn(RunningForecourt running) {
    forecourt = running;
    manager = running.users().find("beta", "GENERAL_MANAGER").orElseThrow();
    administrator =
        Colleague.signIn(
            running,
            running.visitor(Screen.DESK, "zh-CN"),
            running.users().find("beta", "GROUP_ADMIN").orElseThrow());
  }

  @Test
  void worksAsAClientWithACodeGeneratedFromTheDescription() throws Exception {
    var scopes = "customers:read customers:write organization:read";
    var client = registered(scopes);
    var api = holding(fetched(client, scopes));
    var customers = new CustomersApi(api);
    var store = new StoresApi(api).storesStores().getFirst().getId();

    var key = UUID.randomUUID().toString();
    var newcomer = newcomer(store, 0);
    var made = customers.customersRegisterWithHttpInfo(newcomer, key);
    var again = customers.customersRegister(newcomer, key);
    assertThat(made.getStatusCode()).isEqualTo(201);
    assertThat(again.getId()).isEqualTo(made.getData().getId());
    for (var number = 1; number < FEW; number++) {
      customers.customersRegister(newcomer(store, number), null);
    }

    var seen = new HashSet<UUID>();
    var pages = 0;
    UUID after = null;
    do {
      var page = customers.customersList(null, store, null, null, null, null, after, 2);
      page.getItems().forEach(row -> assertThat(seen.add(row.getId())).isTrue());
      after = page.getNext();
      pages++;
    } while (after != null && pages < MANY);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(FEW).contains(made.getData().getId());
    assertThat(pages).isGreaterThanOrEqualTo(3);

    var id = made.getData().getId();
    var tag = made.getHeaders().get("etag").getFirst();
    var amended = customers.customersAmend(id, tag, newcomer.city("成都"));
    assertThat(amended.getCity()).isEqualTo("成都");
    var overtaken = problem(412, () -> customers.customersAmend(id, tag, newcomer.city("绵阳")));
    assertThat(overtaken.getType()).hasToString("https://forecourt.example/problems/stale-version");
    assertThat(overtaken.getStatus()).isEqualTo(412);
    var nameless = problem(422, () -> customers.customersRegister(new NewCustomer(), null));
    assertThat(nameless.getErrors()).isNotEmpty();

    var reading = new CustomersApi(holding(fetched(client, "customers:read")));
    assertThat(reading.customersCard(id).getName()).isEqualTo("接口客户");
    var outside = problem(403, () -> reading.customersRegister(newcomer, null));
    assertThat(outside.getType()).hasToString("https://forecourt.example/problems/scope-missing");
    assertThat(outside.getDetail()).contains("customers:write");
  }

  @Test
  void endsWithItsClientOnBothNodesWithinFiveSeconds() throws Exception {
    var client = registered("customers:read");
    var token = fetched(client, "customers:read");
    assertThat(asked(token)).isEqualTo(200);
    administrator.remove("/clients/" + client.id());
    var revoked = System.nanoTime();
    // Without a cookie, requests go to one node and the other in turn.
    for (var request = 0; request < 6; request++) {
      assertThat(asked(token)).isEqualTo(401);
    }
    var took = Duration.ofNanos(System.nanoTime() - revoked);
    System.out.println("clients: shut out on two nodes within " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertThat(token(client, "customers:read").statusCode()).isEqualTo(401);
  }

  private static NewCustomer newcomer(UUID store, int number) {
    return new NewCustomer()
        .kind(NewCustomer.KindEnum.PERSON)
        .name("接口客户")
        .phone("139%08d".formatted(10_000_000 + number))
        .store(store)
        .consent(false);
  }

  /// Registers a client that works as the store's general manager.
  private Registered registered(String scopes) {
    var wish = new JsonObject();
    wish.addProperty("name", "ERP");
    wish.addProperty("grant", grant());
    wish.add("scopes", JsonParser.parseString("[\"%s\"]".formatted(scopes.replace(" ", "\",\""))));
    var issued = administrator.send("/clients", wish.toString()).getAsJsonObject();
    return new Registered(
        issued.get("clientId").getAsString(), issued.get("clientSecret").getAsString());
  }

  private String grant() {
    for (var member : administrator.ask("/members").json().getAsJsonArray()) {
      if (member.getAsJsonObject().get("login").getAsString().equals(manager.login())) {
        return member
            .getAsJsonObject()
            .getAsJsonArray("roles")
            .get(0)
            .getAsJsonObject()
            .get("grant")
            .getAsString();
      }
    }
    throw new IllegalStateException(manager + " is no member");
  }

  private String fetched(Registered client, String scopes) throws Exception {
    var answer = token(client, scopes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonParser.parseString(answer.body())
        .getAsJsonObject()
        .get("access_token")
        .getAsString();
  }

  private HttpResponse<String> token(Registered client, String scopes) throws Exception {
    var pair = client.id() + ":" + client.secret();
    return send(
        toGroup(HttpRequest.newBuilder(at("/oauth2/token")))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&scope=" + scopes.replace(" ", "+"))));
  }

  private int asked(String token) throws Exception {
    return send(toGroup(HttpRequest.newBuilder(at("/api/v1/customers?limit=1")))
            .header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  /// The generated client, let in with what was fetched.
  private ApiClient holding(String token) {
    var client = new ApiClient();
    client.updateBaseUri(at("").toString());
    client.setRequestInterceptor(
        request -> toGroup(request).header("Authorization", "Bearer " + token));
    return client;
  }

  /// Not every resolver knows the hosts of groups below `localhost`.
  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + forecourt.port(Port.GATEWAY) + path);
  }

  private HttpRequest.Builder toGroup(HttpRequest.Builder request) {
    return request.setHeader("Host", URI.create(forecourt.at(manager)).getAuthority());
  }

  private static Problem problem(int status, ThrowingCallable call) {
    var refused = catchThrowableOfType(ApiException.class, call);
    assertThat(refused.getCode()).isEqualTo(status);
    return ApiClient.createDefaultObjectMapper()
        .readValue(refused.getResponseBody(), Problem.class);
  }
}
