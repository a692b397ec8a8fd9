package app.forecourt.vehicles;

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
import app.forecourt.vocabulary.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

@AsTenant
@SpringBootTest
class VehiclesApiTests {

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired Catalogue catalogue;

  private MockMvc api;

  @BeforeEach
  void dial() {
    api = Rest.of(context);
  }

  @Test
  void offersTrimsAtTheirListPrices() throws Exception {
    var trim =
        "{\"brand\":\"奥迪\",\"series\":\"A4L\",\"trim\":\"豪华型\",\"listPrice\":36130000,\"electric\":false}";
    var path =
        api.perform(json(post("/api/v1/catalogue/trims"), trim, Role.GROUP_ADMIN))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    api.perform(
            json(put(path + "/list-price"), "{\"listPrice\":35500000}", Role.GROUP_ADMIN)
                .header("If-Match", "\"0\""))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.listPrice").value(35_500_000));
    api.perform(get("/api/v1/catalogue/trims?brand=奥迪").with(as(Role.SALES_CONSULTANT)))
        .andExpect(jsonPath("$", hasSize(1)));
    for (var role : List.of(Role.GENERAL_MANAGER, Role.SALES_CONSULTANT)) {
      api.perform(json(post("/api/v1/catalogue/trims"), trim, role))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void admitsMovesAndShowsCars() throws Exception {
    var path =
        api.perform(json(post("/api/v1/vehicles"), car("1M8GDM9AXKP042788"), Role.SALES_DIRECTOR))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.cost").value(28_000_000))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    api.perform(get(path).with(as(Role.SALES_CONSULTANT)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.vin").value("1M8GDM9AXKP042788"))
        .andExpect(jsonPath("$.cost").isEmpty());
    api.perform(get("/api/v1/vehicles?status=IN_STOCK").with(as(Role.SALES_CONSULTANT)))
        .andExpect(jsonPath("$.items[0].cost").isEmpty());
    api.perform(
            json(post(path + "/moves"), "{\"to\":\"DEMO\"}", Role.SALES_DIRECTOR)
                .header("If-Match", "\"0\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("DEMO"));
    api.perform(
            json(post(path + "/moves"), "{\"to\":\"SOLD\"}", Role.SALES_DIRECTOR)
                .header("If-Match", "\"1\""))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/illegal-vehicle-move")));
    api.perform(get(path + "/history").with(as(Role.SALES_DIRECTOR)))
        .andExpect(jsonPath("$", hasSize(2)));
    api.perform(get("/api/v1/vehicles/counts").with(as(Role.SALES_DIRECTOR)))
        .andExpect(jsonPath("$.DEMO").value(1));
  }

  @Test
  void refusesWhatIsNoVinAndWhatIsUnknown() throws Exception {
    api.perform(json(post("/api/v1/vehicles"), car("1M8GDM9A1KP042788"), Role.SALES_DIRECTOR))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("vin"));
    api.perform(get("/api/v1/vehicles/" + UUID.randomUUID()).with(as(Role.SALES_DIRECTOR)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/no-such-vehicle")));
  }

  private String car(String vin) {
    var trim =
        organization.as(
            Role.GROUP_ADMIN,
            () -> catalogue.add(new NewTrim("奥迪", "A6L", "尊享型", Money.yuan(427_900), false)));
    return """
    {"store":"%s","vin":"%s","trim":"%s","colour":"天云灰","cost":28000000,"start":"IN_STOCK"}\
    """
        .formatted(organization.store(), vin, trim);
  }

  private MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body, Role role) {
    return request
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(as(role))
        .with(csrf());
  }

  private RequestPostProcessor as(Role role) {
    return authentication(organization.signedIn(role));
  }
}
