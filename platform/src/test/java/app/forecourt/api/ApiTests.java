package app.forecourt.api;

import static app.forecourt.testing.Rest.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.identity.ApiTokens;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.NewToken;
import app.forecourt.identity.Role;
import app.forecourt.identity.TokenScope;
import app.forecourt.registry.Access;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class ApiTests {

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired ApiTokens tokens;
  @Autowired MembersDesk members;
  @Autowired TenantRegistry registry;

  private MockMvc api;

  @BeforeEach
  void dial() {
    api = Rest.of(context);
  }

  @Test
  void asksForASignInInTheLanguageOfTheRequest() throws Exception {
    api.perform(get("/api/v1/me").header("Accept-Language", "en"))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value(endsWith("/problems/not-signed-in")))
        .andExpect(jsonPath("$.detail").value(startsWith("Please sign in")));
    api.perform(get("/api/v1/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.detail").value(startsWith("请先登录")));
  }

  @Test
  void takesASessionOnlyWithTheCsrfHeader() throws Exception {
    api.perform(json(post("/api/v1/regions"), "{\"name\":\"华东\"}").with(as(Role.GROUP_ADMIN)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/csrf")));
    api.perform(
            json(post("/api/v1/regions"), "{\"name\":\"华东\"}")
                .with(as(Role.GROUP_ADMIN))
                .with(csrf()))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").isString());
  }

  @Test
  void refusesInTheWordsOfTheModuleAndNamesTheField() throws Exception {
    var body =
        """
        {"code":"CD-A","name":"又一家","brands":["奥迪"],"city":"成都","region":"%s"}\
        """
            .formatted(organization.region());
    api.perform(json(post("/api/v1/stores"), body).with(as(Role.GROUP_ADMIN)).with(csrf()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.type").value(endsWith("/problems/store-code-taken")))
        .andExpect(jsonPath("$.errors[0].field").value("code"));
    api.perform(json(post("/api/v1/stores"), body).with(as(Role.SALES_CONSULTANT)).with(csrf()))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/not-permitted")));
  }

  @Test
  void saysWhatCannotBeRead() throws Exception {
    refuses("{", 400, "malformed", null);
    refuses("{\"name\":{\"a\":1}}", 422, "field-unreadable", "name");
    refuses("{}", 422, "field-missing", "name");
    refuses("{\"name\":\"%s\"}".formatted("长".repeat(61)), 422, "field-too-long", "name");
    refuses("{\"name\":\"a\\u0000b\"}", 422, "field-has-control-characters", "name");
    api.perform(get("/api/v1/stores/no-uuid").with(as(Role.GROUP_ADMIN)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("store"));
    api.perform(get("/api/v1/employees?limit=9999").with(as(Role.GROUP_ADMIN)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("limit"));
    api.perform(get("/api/v1/nothing-here").with(as(Role.GROUP_ADMIN)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/no-such-operation")));
  }

  @Test
  void answersUnknownAndForeignIdsAlike() throws Exception {
    var foreign = elsewhere(() -> organization.store()).value();
    for (var id : new UUID[] {foreign, UUID.randomUUID()}) {
      api.perform(get("/api/v1/stores/" + id).with(as(Role.GROUP_ADMIN)))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.type").value(endsWith("/problems/no-such-store")));
    }
  }

  @Test
  void changesOnlyTheVersionThatWasRead() throws Exception {
    var path = "/api/v1/stores/" + organization.store();
    var body =
        """
        {"code":"CD-A","name":"成都锦驰旗舰店","brands":["奥迪"],"city":"成都","region":"%s"}\
        """
            .formatted(organization.region());
    var seen =
        api.perform(get(path).with(as(Role.GROUP_ADMIN)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    assertThat(seen).isEqualTo("\"0\"");
    api.perform(json(put(path), body).with(as(Role.GROUP_ADMIN)).with(csrf()))
        .andExpect(status().is(428));
    var change =
        json(put(path), body).header("If-Match", "\"0\"").with(as(Role.GROUP_ADMIN)).with(csrf());
    api.perform(change)
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.name").value("成都锦驰旗舰店"));
    api.perform(
            json(put(path), body)
                .header("If-Match", "\"0\"")
                .with(as(Role.GROUP_ADMIN))
                .with(csrf()))
        .andExpect(status().isPreconditionFailed())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/stale-version")));
  }

  @Test
  void doesAPostWithAKeyOnce() throws Exception {
    var first = keyed("k1", "华东").andExpect(status().isCreated()).andReturn().getResponse();
    keyed("k1", "华东")
        .andExpect(status().isCreated())
        .andExpect(header().string("Idempotent-Replayed", "true"))
        .andExpect(content().bytes(first.getContentAsByteArray()));
    keyed("k1", "华南")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.type").value(endsWith("/problems/idempotency-key-reused")));
    keyed("k2", "华东").andExpect(status().is(422));
    keyed("k2", "华北").andExpect(status().isCreated());
    api.perform(get("/api/v1/regions").with(as(Role.GROUP_ADMIN)))
        .andExpect(jsonPath("$", hasSize(4)));
  }

  @Test
  void doesAPostSentEightTimesAtOnceOnce(TenantId tenant) throws Exception {
    organization.member(Role.GROUP_ADMIN);
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, 8)
              .mapToObj(_ ->
                  clients.submit(() ->
                      CurrentTenant.call(
                          tenant,
                          () ->
                              answers.add(keyed("k", "华东").andReturn().getResponse().getStatus()))))
              .toList();
      for (var one : sent) {
        one.get();
      }
    }
    assertThat(answers).hasSize(8).contains(201).isSubsetOf(201, 409);
    api.perform(get("/api/v1/regions").with(as(Role.GROUP_ADMIN)))
        .andExpect(jsonPath("$", hasSize(3)));
  }

  @Test
  void opensToATokenOfTheHostsGroupOnly() throws Exception {
    var reading =
        organization
            .as(
                Role.GROUP_ADMIN,
                () -> tokens.issue(new NewToken("BI", Set.of(TokenScope.READ), null, null)))
            .secret();
    api.perform(get("/api/v1/me").header("Authorization", "Bearer " + reading))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.acting.role").value("GROUP_ADMIN"))
        .andExpect(header().doesNotExist("Set-Cookie"));
    api.perform(
            json(post("/api/v1/regions"), "{\"name\":\"华东\"}")
                .header("Authorization", "Bearer " + reading))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/token-reads-only")));
    elsewhere(() ->
        api.perform(get("/api/v1/me").header("Authorization", "Bearer " + reading))
            .andExpect(status().isUnauthorized())
            .andExpect(jsonPath("$.type").value(endsWith("/problems/token-refused"))));
    organization.as(Role.GROUP_ADMIN, () -> tokens.revoke(tokens.list().getFirst().id()));
    api.perform(get("/api/v1/me").header("Authorization", "Bearer " + reading))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void endsASessionThatNoLongerStands() throws Exception {
    var consultant = organization.member(Role.SALES_CONSULTANT);
    var session = session(Role.SALES_CONSULTANT);
    api.perform(get("/api/v1/me").session(session)).andExpect(status().isOk());

    organization.as(
        Role.GENERAL_MANAGER, () -> members.grant(consultant.employee(), Role.SALES_MANAGER, null));
    api.perform(get("/api/v1/me").session(session))
        .andExpect(jsonPath("$.roles[*].role", hasItem("SALES_MANAGER")))
        .andExpect(jsonPath("$.acting.role").value("SALES_CONSULTANT"));

    organization.as(Role.GROUP_ADMIN, () -> members.shutOut(consultant.account()));
    api.perform(get("/api/v1/me").session(session)).andExpect(status().isUnauthorized());
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void opensNothingToAGroupWhoseSubscriptionLapsed() throws Exception {
    var session = session(Role.GROUP_ADMIN);
    registry.access(CurrentTenant.require(), Access.BILLING_ONLY);
    api.perform(get("/api/v1/stores").session(session))
        .andExpect(status().isPaymentRequired())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/group-suspended")));
    registry.access(CurrentTenant.require(), Access.NONE);
    api.perform(get("/api/v1/stores").session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void endsASessionOfAnotherGroup() throws Exception {
    var session = elsewhere(() -> session(Role.GROUP_ADMIN));
    organization.store();
    api.perform(get("/api/v1/stores").session(session)).andExpect(status().isUnauthorized());
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void switchesTheActingRoleWithinTheSession() throws Exception {
    var consultant = organization.member(Role.SALES_CONSULTANT);
    var manager =
        organization.as(
            Role.GENERAL_MANAGER,
            () -> members.grant(consultant.employee(), Role.SALES_MANAGER, null));
    var session = session(Role.SALES_CONSULTANT);
    api.perform(
            json(post("/api/v1/me/acting"), "{\"grant\":\"%s\"}".formatted(manager.grant()))
                .session(session)
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.acting.role").value("SALES_MANAGER"));
    api.perform(get("/api/v1/me").session(session))
        .andExpect(jsonPath("$.acting.role").value("SALES_MANAGER"));
  }

  @Test
  void pagesTheStaffByKey() throws Exception {
    organization.as(Role.GROUP_ADMIN, () -> {});
    for (var role : new Role[] {Role.FINANCE, Role.RECEPTION, Role.TECHNICIAN}) {
      organization.member(role);
    }
    var first =
        api.perform(get("/api/v1/employees?limit=3").with(as(Role.GROUP_ADMIN)))
            .andExpect(jsonPath("$.items", hasSize(3)))
            .andExpect(jsonPath("$.items[0].name").value("TECHNICIAN"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var next = first.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    api.perform(get("/api/v1/employees?limit=3&after=" + next).with(as(Role.GROUP_ADMIN)))
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].name").value("GROUP_ADMIN"));
  }

  @Test
  void describesItself() throws Exception {
    api.perform(get("/v3/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.openapi").value(startsWith("3.1")))
        .andExpect(jsonPath("$.paths['/api/v1/stores/{store}'].put").exists())
        .andExpect(
            jsonPath("$.paths['/api/v1/regions'].post.parameters[*].name")
                .value(hasItem("Idempotency-Key")))
        .andExpect(content().string(not(containsString("/api/**"))));
  }

  private void refuses(String body, int status, String type, @Nullable String field)
      throws Exception {
    var answer =
        api.perform(json(post("/api/v1/regions"), body).with(as(Role.GROUP_ADMIN)).with(csrf()))
            .andExpect(status().is(status))
            .andExpect(jsonPath("$.type").value(endsWith("/problems/" + type)));
    if (field != null) {
      answer.andExpect(jsonPath("$.errors[0].field").value(field));
    }
  }

  private ResultActions keyed(String key, String region) throws Exception {
    return api.perform(
        json(post("/api/v1/regions"), "{\"name\":\"%s\"}".formatted(region))
            .header("Idempotency-Key", key)
            .with(as(Role.GROUP_ADMIN))
            .with(csrf()));
  }

  private RequestPostProcessor as(Role role) {
    return authentication(organization.signedIn(role));
  }

  private MockHttpSession session(Role role) {
    var session = new MockHttpSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(organization.signedIn(role)));
    return session;
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static <R> R elsewhere(Callable<R> work) throws Exception {
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      return thread
          .submit(() -> CurrentTenant.call(new TenantId(TimeOrderedId.next()), work::call))
          .get();
    }
  }
}
