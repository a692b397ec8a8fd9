package app.forecourt.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.api.ApiScopes;
import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.FieldUnreadable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@AsTenant
@SpringBootTest
class ClientsTests {

  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired ApiClients clients;
  @Autowired ApiScopes scopes;
  @Autowired AccessTokensSql accesses;
  @Autowired MembersDesk members;
  @Autowired TenantRegistry registry;
  @Autowired TransactionTemplate transaction;

  private final JsonMapper json = new JsonMapper();
  private MockMvc api;

  @BeforeEach
  void dial() {
    api = Rest.of(context);
  }

  @Test
  void fetchesAccessWithItsSecretInTheHeaderOrInTheForm() throws Exception {
    var client = registered("customers:read", "sales:write");
    for (var request : List.of(inHeader(client), inForm(client))) {
      api.perform(request)
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", "no-store"))
          .andExpect(header().doesNotExist("Set-Cookie"))
          .andExpect(jsonPath("$.access_token").value(startsWith("fca_")))
          .andExpect(jsonPath("$.token_type").value("Bearer"))
          .andExpect(jsonPath("$.expires_in").value(900))
          .andExpect(jsonPath("$.scope").value("customers:read sales:write"));
    }
  }

  @Test
  void reachesWhatItAskedForAndNothingElse() throws Exception {
    var client = registered("customers:read", "customers:write");
    var token = fetched(client, "customers:read");
    ask(get("/api/v1/customers"), token).andExpect(status().isOk());
    ask(get(URI.create("/api/v1/%63ustomers")), token).andExpect(status().isOk());
    ask(post("/api/v1/customers").contentType(MediaType.APPLICATION_JSON).content("{}"), token)
        .andExpect(status().isForbidden())
        .andExpect(
            header()
                .string(
                    "WWW-Authenticate",
                    "Bearer error=\"insufficient_scope\", scope=\"customers:write\""))
        .andExpect(jsonPath("$.type").value(endsWith("/problems/scope-missing")))
        .andExpect(jsonPath("$.detail").value(startsWith("该程序缺少权限范围 customers:write")));
    ask(get(URI.create("/api/v1/%73tores")).header("Accept-Language", "en"), token)
        .andExpect(status().isForbidden())
        .andExpect(
            jsonPath("$.detail")
                .value(startsWith("This program lacks the scope organization:read")));
    ask(get("/api/v1/nothing"), token).andExpect(status().isNotFound());
    ask(
            post("/api/v1/customers").contentType(MediaType.APPLICATION_JSON).content("{}"),
            fetched(client, null))
        .andExpect(status().is(422));
  }

  @Test
  void isToldInTheWordsOfOAuthWhatIsWrong() throws Exception {
    var client = registered("customers:read");
    refused(inHeader(client).param("scope", "customers:read sales:read"), 400, "invalid_scope")
        .andExpect(
            jsonPath("$.error_description")
                .value("This client was not given the scope sales:read."));
    refused(post(TokenEndpoint.PATH), 400, "invalid_request");
    refused(inHeader(client).param("grant_type", "password"), 400, "invalid_request");
    refused(
        post(TokenEndpoint.PATH).param("grant_type", "password"), 400, "unsupported_grant_type");
    refused(inForm(client).queryParam("scope", "customers:read"), 400, "invalid_request");
    refused(
        inForm(client).header("Authorization", basic(client.clientId(), client.clientSecret())),
        400,
        "invalid_request");
    refused(form(), 401, "invalid_client")
        .andExpect(header().string("WWW-Authenticate", startsWith("Basic")));
    refused(form().header("Authorization", "Bearer x"), 401, "invalid_client");
    refused(form().header("Authorization", "Basic %%%"), 401, "invalid_client");
    refused(form().header("Authorization", basic("nobody", "x")), 401, "invalid_client");
    refused(
        form().header("Authorization", basic(client.clientId(), client.clientSecret() + "x")),
        401,
        "invalid_client");
  }

  @Test
  void isNobodyInAnotherGroup() throws Exception {
    var client = registered("customers:read");
    var token = fetched(client, null);
    elsewhere(() -> refused(inHeader(client), 401, "invalid_client"));
    elsewhere(() -> ask(get("/api/v1/customers"), token).andExpect(status().isUnauthorized()));
  }

  @Test
  void isShutOutAtOnceWithAllItFetched() throws Exception {
    var client = registered("customers:read");
    var token = fetched(client, null);
    organization.as(Role.GROUP_ADMIN, () -> clients.revoke(client.clientId()));
    ask(get("/api/v1/customers"), token)
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/token-refused")));
    refused(inHeader(client), 401, "invalid_client");
    assertThat(organization.as(Role.GROUP_ADMIN, clients::list)).isEmpty();
  }

  @Test
  void changesItsSecretAtOnceOrInItsOwnTime() throws Exception {
    var first = registered("customers:read");
    var token = fetched(first, null);
    var second = rotated(first, Duration.ofHours(1));
    ask(get("/api/v1/customers"), token).andExpect(status().isOk());
    api.perform(inHeader(first)).andExpect(status().isOk());
    api.perform(inHeader(second)).andExpect(status().isOk());

    var third = rotated(first, Duration.ZERO);
    ask(get("/api/v1/customers"), token).andExpect(status().isUnauthorized());
    refused(inHeader(first), 401, "invalid_client");
    refused(inHeader(second), 401, "invalid_client");
    api.perform(inHeader(third)).andExpect(status().isOk());
    assertThatExceptionOfType(FieldUnreadable.class)
        .isThrownBy(() -> rotated(third, Duration.ofDays(8)));
  }

  @Test
  void endsWhenItsTimeHasCome() {
    var client =
        new ApiClient(
            new AccountId(UUID.randomUUID()),
            UUID.randomUUID(),
            new NewClient("ERP", Set.of("a:read"), NOON.plusSeconds(600), null),
            Set.of("a:read"),
            "old secret",
            NOON);
    assertThat(client.until(NOON.plusSeconds(900))).isEqualTo(NOON.plusSeconds(600));
    client.rotate("new secret", Duration.ofMinutes(5), NOON);
    assertThat(client.isProvenBy(Secrets.hash("old secret"), NOON.plusSeconds(299))).isTrue();
    assertThat(client.isProvenBy(Secrets.hash("old secret"), NOON.plusSeconds(300))).isFalse();
    assertThat(client.isProvenBy(Secrets.hash("new secret"), NOON.plusSeconds(599))).isTrue();
    assertThat(client.isProvenBy(Secrets.hash("new secret"), NOON.plusSeconds(600))).isFalse();
  }

  @Test
  void hasAccessForAQuarterOfAnHour() throws Exception {
    var hash = Secrets.hash(fetched(registered("customers:read"), null));
    var now = Instant.now();
    transaction.executeWithoutResult(_ -> {
      assertThat(accesses.find(hash, now.plusSeconds(890))).isPresent();
      assertThat(accesses.find(hash, now.plusSeconds(901))).isEmpty();
    });
  }

  @Test
  void getsAccessOnlyWhileWhomItWorksForMayWorkAndTheGroupIsOpen() throws Exception {
    var clerk = organization.member(Role.LEAD_CLERK);
    var client =
        organization.as(
            Role.GROUP_ADMIN,
            () ->
                clients.register(
                    new NewClient("官网", Set.of("sales:write"), null, clerk.acting().grant())));
    var token = fetched(client, null);
    registry.access(CurrentTenant.require(), Access.BILLING_ONLY);
    refused(inHeader(client), 400, "unauthorized_client");
    registry.access(CurrentTenant.require(), Access.FULL);
    organization.as(Role.GROUP_ADMIN, () -> members.shutOut(clerk.account()));
    refused(inHeader(client), 400, "unauthorized_client");
    ask(post("/api/v1/leads"), token).andExpect(status().isUnauthorized());
  }

  @Test
  void isRegisteredByAnAdministratorInPerson() throws Exception {
    assertThatExceptionOfType(FieldUnreadable.class)
        .isThrownBy(() -> registered("customers:read", "customers:burn"));
    organization.as(
        Role.SALES_CONSULTANT,
        () ->
            assertThatExceptionOfType(app.forecourt.vocabulary.Refusal.class)
                .isThrownBy(clients::list));
    var token = fetched(registered("identity:write"), null);
    ask(
            post("/api/v1/clients")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"more\",\"scopes\":[\"customers:read\"]}"),
            token)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/proof-needed")));
  }

  @Test
  void waitsLongerAndLongerWhileItGuesses() throws Exception {
    var client = registered("customers:read");
    for (var guess = 0; guess < 5; guess++) {
      refused(
          form().header("Authorization", basic(client.clientId(), "guess")), 401, "invalid_client");
    }
    var before = System.nanoTime();
    refused(
        form().header("Authorization", basic(client.clientId(), "guess")), 401, "invalid_client");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(240));
  }

  @Test
  void everyPartOfTheApiHasAScopeAndAName() throws Exception {
    assertThat(scopes.all()).contains("customers:read", "customers:write", "sales:write");
    api.perform(get("/v3/api-docs"))
        .andExpect(
            jsonPath("$.components.securitySchemes.client.flows.clientCredentials.scopes.length()")
                .value(scopes.all().size()))
        .andExpect(
            jsonPath("$.paths['/api/v1/customers'].post.security[2].client[0]")
                .value("customers:write"));
  }

  private IssuedClient registered(String... scopes) {
    return organization.as(
        Role.GROUP_ADMIN, () -> clients.register(new NewClient("ERP", Set.of(scopes), null, null)));
  }

  private IssuedClient rotated(IssuedClient client, Duration overlap) {
    return organization.as(Role.GROUP_ADMIN, () -> clients.rotate(client.clientId(), overlap));
  }

  private String fetched(IssuedClient client, @Nullable String scope) throws Exception {
    var request = inHeader(client);
    var answer =
        api.perform(scope == null ? request : request.param("scope", scope))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();
    return json.readTree(answer.getContentAsString()).get("access_token").asString();
  }

  private ResultActions refused(MockHttpServletRequestBuilder request, int status, String error)
      throws Exception {
    return api.perform(request)
        .andExpect(status().is(status))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(jsonPath("$.error").value(error))
        .andExpect(
            jsonPath("$.error_description")
                .value(allOf(containsString("."), org.hamcrest.Matchers.matchesPattern("[ -~]+"))));
  }

  private ResultActions ask(MockHttpServletRequestBuilder request, String token) throws Exception {
    return api.perform(request.header("Authorization", "Bearer " + token));
  }

  private static MockHttpServletRequestBuilder form() {
    return post(TokenEndpoint.PATH).param("grant_type", "client_credentials");
  }

  private static MockHttpServletRequestBuilder inHeader(IssuedClient client) {
    return form().header("Authorization", basic(client.clientId(), client.clientSecret()));
  }

  private static MockHttpServletRequestBuilder inForm(IssuedClient client) {
    return form()
        .param("client_id", client.clientId().toString())
        .param("client_secret", client.clientSecret());
  }

  private static String basic(Object id, String secret) {
    return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
  }

  private interface Work {
    void call() throws Exception;
  }

  private static void elsewhere(Work work) throws Exception {
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      thread
          .submit(() ->
              CurrentTenant.call(
                  new TenantId(TimeOrderedId.next()),
                  () -> {
                    work.call();
                    return true;
                  }))
          .get();
    }
  }
}
