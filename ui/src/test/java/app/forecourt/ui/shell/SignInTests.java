package app.forecourt.ui.shell;

import static app.forecourt.testing.Rest.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.identity.Accounts;
import app.forecourt.identity.AuthenticatorApp;
import app.forecourt.identity.CodeRefused;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.RecoveryCodes;
import app.forecourt.identity.Role;
import app.forecourt.identity.SecondFactorNeeded;
import app.forecourt.identity.SecurityKey;
import app.forecourt.identity.SignInRefused;
import app.forecourt.identity.SignInSettings;
import app.forecourt.identity.SignInTookTooLong;
import app.forecourt.organization.NewEmployee;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.registry.HostNames;
import app.forecourt.registry.TenantRegistry;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How people come in, through the security chains as they are deployed.
@SpringBootTest
@AsTenant
class SignInTests {

  private static final String PASSWORD = "correct horse 7";

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired Accounts accounts;
  @Autowired MembersDesk members;
  @Autowired OrganizationDesk staff;
  @Autowired SignInSettings settings;
  @Autowired HostNames hosts;
  @Autowired TenantRegistry registry;
  @Autowired Clock clock;

  private final String login = TimeOrderedId.next() + "@example.com";
  private MockMvc web;

  @BeforeEach
  void joins() {
    web = Rest.of(context);
    var account = accounts.signUp(login, "王芳", PASSWORD);
    organization.as(
        Role.GROUP_ADMIN,
        () ->
            members.add(
                account,
                staff.hire(new NewEmployee("王芳", organization.store(), null, "销售顾问")).value(),
                Set.of(Role.SALES_CONSULTANT)));
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() throws Exception {
    var here = new MockHttpSession();
    var elsewhere = new MockHttpSession();
    submit(here, login, PASSWORD).andExpect(redirectedUrl("/"));
    submit(elsewhere, login, PASSWORD).andExpect(redirectedUrl("/"));
    web.perform(get("/api/v1/me/sessions").session(here))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[?(@.current == true)].device").value("Firefox · Linux"));
    web.perform(
            post("/api/v1/me/password")
                .session(here)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"current":"%s","password":"battery staple 9"}\
                    """
                        .formatted(PASSWORD)))
        .andExpect(status().isNoContent());
    web.perform(get("/api/v1/me").session(elsewhere)).andExpect(status().isUnauthorized());
    web.perform(get("/api/v1/me").session(here)).andExpect(status().isOk());
  }

  @Test
  void doesNotTellWhetherThereIsAnAccount() throws Exception {
    for (var typed : new String[] {login, "nobody-" + login}) {
      var session = new MockHttpSession();
      submit(session, typed, "not the password").andExpect(redirectedUrl("/login?error"));
      assertThat(refusal(session).getCause()).isExactlyInstanceOf(SignInRefused.class);
    }
  }

  @Test
  void letsNobodyInWithThePasswordOnlyWhereASecondFactorIsRequired() throws Exception {
    organization.as(
        Role.GROUP_ADMIN, () -> settings.requireSecondFactor(Set.of(Role.SALES_CONSULTANT)));
    var session = new MockHttpSession();
    submit(session, login, PASSWORD).andExpect(redirectedUrl("/login?error"));
    web.perform(get("/api/v1/me").session(session)).andExpect(status().isUnauthorized());

    var needed = (SecondFactorNeeded) refusal(session);
    code(session, "000000").andExpect(redirectedUrl("/login?error"));
    assertThat(refusal(session).getCause()).isInstanceOf(CodeRefused.class);
    var before = session.getId();
    code(session, AuthenticatorApp.code(needed.enrolment().orElseThrow().secret(), clock.instant()))
        .andExpect(redirectedUrl("/account"));
    assertThat(session.getId()).isNotEqualTo(before);
    web.perform(get("/api/v1/me/account").session(session))
        .andExpect(jsonPath("$.secondFactor").value(true))
        .andExpect(jsonPath("$.recoveryCodes").value(10));

    var codes = (RecoveryCodes) session.getAttribute(RecoveryCodes.ATTRIBUTE);
    var later = new MockHttpSession();
    submit(later, login, PASSWORD).andExpect(redirectedUrl("/login?error"));
    assertThat(((SecondFactorNeeded) refusal(later)).enrolment()).isEmpty();
    code(later, Objects.requireNonNull(codes).codes().getFirst()).andExpect(redirectedUrl("/"));
  }

  @Test
  void takesNoCodeWithoutThePasswordBefore() throws Exception {
    var session = new MockHttpSession();
    code(session, "000000").andExpect(redirectedUrl("/login?error"));
    assertThat(refusal(session).getCause()).isInstanceOf(SignInTookTooLong.class);
  }

  @Test
  void asksForThePasswordAgainBeforeATokenIsMade() throws Exception {
    var session = new MockHttpSession();
    submit(session, login, PASSWORD).andExpect(redirectedUrl("/"));
    prove(session, "not the password")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/wrong-password")));
    prove(session, PASSWORD).andExpect(status().isNoContent());
  }

  @Test
  void comesInWithAPasskey() throws Exception {
    var session = new MockHttpSession();
    submit(session, login, PASSWORD).andExpect(redirectedUrl("/"));
    var here = hosts.urlOf(registry.current().slug());
    var enrolment =
        json(web.perform(post("/api/v1/me/passkeys/enrolment").session(session).with(csrf())));
    var key = new SecurityKey();
    web.perform(
            post("/api/v1/me/passkeys")
                .session(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    new JsonMapper()
                        .writeValueAsString(
                            Map.of(
                                "ticket",
                                enrolment.get("ticket").asString(),
                                "credential",
                                key.create(enrolment.get("options").asString(), here),
                                "name",
                                "办公室电脑"))))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$[0].name").value("办公室电脑"));

    var later = new MockHttpSession();
    passkey(later, "{}").andExpect(redirectedUrl("/login?error"));
    assertThat(refusal(later).getCause()).isInstanceOf(SignInTookTooLong.class);
    var asked =
        web.perform(post("/login/passkey/options").session(later)).andExpect(status().isOk());
    var signed = key.sign(asked.andReturn().getResponse().getContentAsString(), here);
    var before = later.getId();
    passkey(later, signed).andExpect(redirectedUrl("/"));
    assertThat(later.getId()).isNotEqualTo(before);
    web.perform(get("/api/v1/me").session(later)).andExpect(jsonPath("$.login").value(login));
    passkey(new MockHttpSession(), signed).andExpect(redirectedUrl("/login?error"));
  }

  private ResultActions passkey(MockHttpSession session, String credential) throws Exception {
    return web.perform(
        post("/login/passkey")
            .session(session)
            .with(request -> {
              request.setRequestedSessionIdValid(true);
              return request;
            })
            .param("credential", credential));
  }

  private static JsonNode json(ResultActions answer) throws Exception {
    return new JsonMapper()
        .readTree(answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
  }

  private ResultActions prove(MockHttpSession session, String password) throws Exception {
    return web.perform(
        post("/api/v1/me/proof")
            .session(session)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"password\":\"%s\"}".formatted(password)));
  }

  private ResultActions submit(MockHttpSession session, String name, String password)
      throws Exception {
    return web.perform(
        post("/login")
            .session(session)
            .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
            .param("username", name)
            .param("password", password));
  }

  private ResultActions code(MockHttpSession session, String code) throws Exception {
    return web.perform(
        post("/login/code")
            .session(session)
            .with(request -> {
              request.setRequestedSessionIdValid(true); // a browser names the session it has
              return request;
            })
            .param("code", code));
  }

  private static Throwable refusal(MockHttpSession session) {
    return Objects.requireNonNull(
        (Throwable) session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION));
  }
}
