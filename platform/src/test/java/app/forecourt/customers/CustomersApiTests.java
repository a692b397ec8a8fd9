package app.forecourt.customers;

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

import app.forecourt.identity.Role;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Phone;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class CustomersApiTests {

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired CustomersDesk desk;

  private MockMvc api;

  @BeforeEach
  void dial() {
    api = Rest.of(context);
  }

  @Test
  void filesAndCorrectsACustomer() throws Exception {
    var location =
        api.perform(json(post("/api/v1/customers"), body("王小明")))
            .andExpect(status().isCreated())
            .andExpect(header().string("ETag", "\"0\""))
            .andExpect(jsonPath("$.phone").value("138 0013 8000"))
            .andExpect(jsonPath("$.number").value("+8613800138000"))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    var corrected =
        """
        {"kind":"PERSON","name":"王晓明","phone":"13800138000","store":"%s","owner":"%s","consent":true}\
        """
            .formatted(organization.store(), organization.employee(Role.SALES_CONSULTANT));
    api.perform(json(put(location), corrected).header("If-Match", "\"0\""))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.name").value("王晓明"))
        .andExpect(jsonPath("$.consent").value(true));
    api.perform(json(put(location), corrected).header("If-Match", "\"0\""))
        .andExpect(status().isPreconditionFailed());
    api.perform(json(post("/api/v1/customers"), body(" ")))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("name"));
    api.perform(
            json(
                post("/api/v1/customers"),
                "{\"kind\":\"PERSON\",\"name\":\"王\",\"consent\":false}"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("store"));
  }

  /// What is answered is what is stored: a client goes on from its version.
  @Test
  void answersWithTheStoredVersion() throws Exception {
    for (var phone : List.of("", ",\"phone\":\"13800138001\"")) {
      var customer =
          "{\"kind\":\"PERSON\",\"name\":\"王\",\"store\":\"%s\",\"owner\":\"%s\",\"consent\":true%s}"
              .formatted(organization.store(), organization.employee(Role.SALES_CONSULTANT), phone);
      var filed =
          api.perform(json(post("/api/v1/customers"), customer))
              .andExpect(status().isCreated())
              .andExpect(jsonPath("$.consent").value(true))
              .andReturn()
              .getResponse();
      api.perform(
              json(put(filed.getHeader("Location")), customer)
                  .header("If-Match", filed.getHeader("ETag")))
          .andExpect(status().isOk());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                 | field-missing",
        ",\"consent\":null  | field-missing",
        ",\"consent\":\"often\" | field-unreadable",
        ",\"consent\":{}    | field-unreadable"
      })
  void tellsAMissingConsentFromAnUnreadableOne(@Nullable String consent, String type)
      throws Exception {
    var customer =
        "{\"kind\":\"PERSON\",\"name\":\"王\",\"store\":\"%s\"%s}"
            .formatted(organization.store(), consent == null ? "" : consent);
    api.perform(json(post("/api/v1/customers"), customer))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.type").value(endsWith(type)))
        .andExpect(jsonPath("$.errors[0].field").value("consent"));
  }

  @Test
  void listsSearchesAndTellsWhatHappened() throws Exception {
    var id = filed();
    api.perform(
            json(
                post("/api/v1/customers/" + id + "/notes"), "{\"kind\":\"CALL\",\"text\":\"约到店\"}"))
        .andExpect(status().isNoContent());
    api.perform(get("/api/v1/customers/" + id + "/timeline").with(as(Role.SALES_CONSULTANT)))
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].args[0]").value("约到店"));
    api.perform(get("/api/v1/customers/search?text=wxm").with(as(Role.REGION_MANAGER)))
        .andExpect(jsonPath("$[0].phone").value("138****8000"));
    api.perform(get("/api/v1/customers?text=王小&limit=1").with(as(Role.SALES_CONSULTANT)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].id").value(id.toString()))
        .andExpect(jsonPath("$.next").isEmpty());
    api.perform(get("/api/v1/customers/search?text=w").with(as(Role.SALES_CONSULTANT)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.type").value(endsWith("/problems/search-too-short")));
  }

  @Test
  void takesAndAnswersARequest() throws Exception {
    var asked =
        """
        {"text":"合格证何时到","owner":"%s","due":"2026-12-01"}\
        """
            .formatted(organization.employee(Role.SALES_CONSULTANT));
    api.perform(json(post("/api/v1/customers/" + filed() + "/requests"), asked))
        .andExpect(status().isCreated());
    var request = organization.as(Role.SALES_CONSULTANT, () -> desk.openRequests()).getFirst();
    api.perform(get("/api/v1/customers/requests").with(as(Role.SALES_CONSULTANT)))
        .andExpect(jsonPath("$[0].text").value("合格证何时到"));
    api.perform(
            json(
                    post("/api/v1/customers/requests/" + request.id() + "/answer"),
                    "{\"text\":\"下周三\"}")
                .header("If-Match", "\"0\""))
        .andExpect(status().isNoContent());
  }

  @Test
  void answersNothingAboutOthersCustomers() throws Exception {
    var id = filed();
    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            desk.amend(
                id,
                NewCustomer.person(
                    "王小明",
                    null,
                    organization.store(),
                    organization.employee(Role.SALES_CONSULTANT)),
                0));
    var far = organization.member(Role.GENERAL_MANAGER, organization.farStore());
    for (var path : new String[] {"/" + id, "/" + id + "/timeline", "/" + UUID.randomUUID()}) {
      api.perform(
              get("/api/v1/customers" + path)
                  .with(authentication(new app.forecourt.identity.MemberAuthentication(far))))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.type").value(endsWith("/problems/no-such-customer")));
    }
  }

  private CustomerId filed() {
    return organization.as(
        Role.SALES_CONSULTANT,
        () ->
            desk.register(
                NewCustomer.person("王小明", Phone.of("13800138000"), organization.store(), null)));
  }

  private String body(String name) {
    return """
    {"kind":"PERSON","name":"%s","phone":"138 0013 8000","store":"%s","consent":false}\
    """
        .formatted(name, organization.store());
  }

  private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
    return request
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(as(Role.SALES_CONSULTANT))
        .with(csrf());
  }

  private RequestPostProcessor as(Role role) {
    return authentication(organization.signedIn(role));
  }
}
