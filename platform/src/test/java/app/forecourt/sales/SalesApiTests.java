package app.forecourt.sales;

import static app.forecourt.testing.Rest.csrf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.identity.ApiTokens;
import app.forecourt.identity.NewToken;
import app.forecourt.identity.Role;
import app.forecourt.identity.TokenScope;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class SalesApiTests {

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired Showroom showroom;
  @Autowired ApiTokens tokens;

  private MockMvc api;

  @BeforeEach
  void dial() {
    api = Rest.of(context);
  }

  @Test
  void takesALeadFromAWebSiteThatHoldsAToken() throws Exception {
    var clerk = organization.member(Role.LEAD_CLERK).acting().grant();
    var token =
        organization.as(
            Role.GROUP_ADMIN,
            () ->
                tokens
                    .issue(
                        new NewToken("官网", Set.of(TokenScope.READ, TokenScope.WRITE), null, clerk))
                    .secret());
    var message =
        """
        {"channel":"WEB_FORM","source":"官网","campaign":"双十一","name":"李雷","phone":"13912345678",
         "store":"%s","interest":"A6L","note":"","key":"form-7"}\
        """
            .formatted(organization.store());

    api.perform(json(post("/api/v1/leads"), message).header("Authorization", "Bearer " + token))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.attached").value(false));
    api.perform(json(post("/api/v1/leads"), message).header("Authorization", "Bearer " + token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.attached").value(true));
    api.perform(
            post("/api/v1/leads/form")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("store", organization.store().toString())
                .param("name", "韩梅梅")
                .param("phone", "139 1234 5679")
                .header("Authorization", "Bearer " + token))
        .andExpect(status().isCreated());
    api.perform(
            get("/api/v1/leads?channel=WEB_FORM&from=2026-01-01&limit=1")
                .header("Authorization", "Bearer " + token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.next").isString());
    api.perform(get("/api/v1/leads")).andExpect(status().isUnauthorized());
    api.perform(json(post("/api/v1/leads"), message)).andExpect(status().isForbidden());
  }

  @Test
  void namesTheFieldThatIsWrong() throws Exception {
    refuses("{}", "channel");
    refuses("{\"channel\":\"PHONE\"}", "name");
    refuses("{\"channel\":\"PHONE\",\"name\":\"王\",\"phone\":\"12\"}", "phone");
    refuses("{\"channel\":\"PIGEON\"}", "channel");
    refuses("{\"channel\":\"PHONE\",\"name\":\"%s\"}".formatted("长".repeat(61)), "name");
    var order =
        """
        {"opportunity":"%s","trim":"%s","colour":"白","price":-5,"lines":[],"channel":"SHOWROOM"}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID());
    perform(Role.SALES_CONSULTANT, json(post("/api/v1/orders"), order))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("price"));
  }

  private void refuses(String lead, String field) throws Exception {
    perform(Role.LEAD_CLERK, json(post("/api/v1/leads"), lead))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value(field));
  }

  @Test
  void movesAnOpportunityOnlyFromTheVersionThatWasRead() throws Exception {
    var card = showroom.opportunity();
    var path = "/api/v1/opportunities/" + card.id();
    var needs = "{\"stage\":\"NEEDS\"}";

    perform(Role.SALES_CONSULTANT, json(post(path + "/advance"), needs))
        .andExpect(status().is(428));
    perform(
            Role.SALES_CONSULTANT,
            json(post(path + "/advance"), needs).header(HttpHeaders.IF_MATCH, "\"99\""))
        .andExpect(status().isPreconditionFailed());
    perform(
            Role.SALES_CONSULTANT,
            json(post(path + "/advance"), needs).header(HttpHeaders.IF_MATCH, tag(card.version())))
        .andExpect(status().isOk())
        .andExpect(header().exists(HttpHeaders.ETAG))
        .andExpect(jsonPath("$.stage").value("NEEDS"))
        .andExpect(jsonPath("$.next.type").value("VISIT"))
        .andExpect(jsonPath("$.why.rule").value("PRESENT_THE_CAR"));
    perform(
            Role.SALES_CONSULTANT,
            json(post(path + "/advance"), needs)
                .header(HttpHeaders.IF_MATCH, tag(card.version() + 1)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/illegal-stage-change")));
    perform(Role.SALES_CONSULTANT, get("/api/v1/worklist"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].id").value(card.id().toString()));
  }

  @Test
  void hasADiscountApprovedByASecondPerson() throws Exception {
    var draft = showroom.draft(showroom.trim(), Money.yuan(295_000));
    var path = "/api/v1/orders/" + draft.id();
    perform(
            Role.SALES_CONSULTANT,
            post(path + "/submit").header(HttpHeaders.IF_MATCH, tag(draft.version())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.row.status").value("APPROVAL"))
        .andExpect(jsonPath("$.next.obstacles[0].kind").value("AWAITS_APPROVAL"));
    perform(
            Role.SALES_CONSULTANT,
            post(path + "/approve").header(HttpHeaders.IF_MATCH, tag(draft.version() + 1)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/self-approval")));
    perform(Role.SALES_MANAGER, get("/api/v1/approvals"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].level").value("MANAGER"));
    perform(
            Role.SALES_MANAGER,
            post(path + "/approve").header(HttpHeaders.IF_MATCH, tag(draft.version() + 1)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.row.status").value("CONFIRMED"))
        .andExpect(jsonPath("$.outstanding").value(29_800_000));
  }

  @Test
  void answersUnknownIdsAlikeForEveryKind() throws Exception {
    for (var kind : new String[] {"lead", "opportunity", "order"}) {
      var plural = kind.equals("opportunity") ? "opportunities" : kind + "s";
      perform(Role.SALES_DIRECTOR, get("/api/v1/" + plural + "/" + UUID.randomUUID()))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.type").value(endsWith("/problems/no-such-" + kind)));
    }
  }

  @Test
  void letsHeadquartersChangeTheRules() throws Exception {
    var rules =
        """
        {"bands":{"consultant":200,"manager":400,"director":600},
         "cadence":{"n":1,"h":1,"a":2,"b":5,"c":10},
         "reservationDays":3,"answerMinutes":15,"autoAssign":true}\
        """;
    perform(
            Role.GENERAL_MANAGER,
            json(put("/api/v1/sales-rules"), rules).header(HttpHeaders.IF_MATCH, "\"0\""))
        .andExpect(status().isForbidden());
    perform(
            Role.GROUP_ADMIN,
            json(put("/api/v1/sales-rules"), rules).header(HttpHeaders.IF_MATCH, "\"0\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.bands.manager").value(400));
    perform(
            Role.GROUP_ADMIN,
            json(put("/api/v1/sales-rules"), rules.replace("400", "100"))
                .header(HttpHeaders.IF_MATCH, "\"0\""))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("bands"));
    perform(Role.SALES_CONSULTANT, get("/api/v1/sales-rules"))
        .andExpect(jsonPath("$.autoAssign").value(true));
  }

  private ResultActions perform(Role role, MockHttpServletRequestBuilder request) throws Exception {
    return api.perform(request.with(authentication(organization.signedIn(role))).with(csrf()));
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }
}
