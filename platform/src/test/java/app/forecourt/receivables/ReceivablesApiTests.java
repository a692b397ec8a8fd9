package app.forecourt.receivables;

import static app.forecourt.testing.Rest.csrf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NewCustomer;
import app.forecourt.identity.Role;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vocabulary.Money;
import java.time.LocalDate;
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
class ReceivablesApiTests {

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired CustomersDesk customers;
  @Autowired CashDesk desk;

  private final UUID order = UUID.randomUUID();
  private MockMvc api;
  private ReceivableId owed;

  @BeforeEach
  void aCustomerOwesForAnOrder() {
    api = Rest.of(context);
    var customer =
        organization.as(
            Role.SALES_CONSULTANT,
            () -> customers.register(NewCustomer.person("王小明", null, organization.store(), null)));
    owed =
        desk.open(
            new NewReceivable(
                organization.store(),
                SourceType.ORDER,
                order,
                "SO-CDA-2603-0001",
                customer,
                organization.employee(Role.SALES_CONSULTANT),
                Money.yuan(1_000),
                LocalDate.of(2026, 3, 31)));
  }

  @Test
  void takesPaymentsOnceAndNeverTooMuch() throws Exception {
    var path = "/api/v1/receivables/" + owed + "/receipts";
    var key = UUID.randomUUID();
    for (var time = 0; time < 2; time++) {
      api.perform(json(post(path), payment(40_000, key)).with(as(Role.FINANCE)))
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.amount").value(40_000));
    }
    api.perform(json(post(path), payment(60_001, UUID.randomUUID())).with(as(Role.FINANCE)))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/too-much")));
    api.perform(json(post(path), "{\"amount\":1,\"method\":\"CASH\"}").with(as(Role.FINANCE)))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("key"));
    api.perform(json(post(path), payment(1, UUID.randomUUID())).with(as(Role.SALES_CONSULTANT)))
        .andExpect(status().isForbidden());
    api.perform(get("/api/v1/receivables?bucket=OVER_90&limit=5").with(as(Role.FINANCE)))
        .andExpect(jsonPath("$.items", hasSize(1)))
        .andExpect(jsonPath("$.items[0].outstanding").value(60_000))
        .andExpect(jsonPath("$.items[0].status").value("PARTIAL"));
    api.perform(get("/api/v1/receipts").with(as(Role.FINANCE)))
        .andExpect(jsonPath("$.items", hasSize(1)));
    api.perform(get("/api/v1/receivables/reconciliation").with(as(Role.FINANCE)))
        .andExpect(jsonPath("$.difference").value(0));
  }

  @Test
  void paysBackAfterASecondPersonsApproval() throws Exception {
    organization.as(
        Role.FINANCE,
        () -> desk.receive(owed, Money.yuan(400), PaymentMethod.CASH, null, UUID.randomUUID()));
    var refund =
        organization.as(Role.FINANCE, () -> desk.cancel(SourceType.ORDER, order).orElseThrow());
    var path = "/api/v1/refunds/" + refund;
    api.perform(
            json(post(path + "/approval"), "{}").header("If-Match", "\"0\"").with(as(Role.FINANCE)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/approved-by-requester")));
    api.perform(
            json(post(path + "/approval"), "{}")
                .header("If-Match", "\"0\"")
                .with(as(Role.GENERAL_MANAGER)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("APPROVED"));
    api.perform(
            json(post(path + "/payment"), "{\"method\":\"TRANSFER\"}")
                .header("If-Match", "\"1\"")
                .with(as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("PAID"));
    api.perform(get("/api/v1/refunds?status=DUE").with(as(Role.FINANCE)))
        .andExpect(jsonPath("$.items", hasSize(0)));
  }

  @Test
  void knowsNothingOfUnknownIds() throws Exception {
    api.perform(get("/api/v1/receivables/" + UUID.randomUUID()).with(as(Role.FINANCE)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value(endsWith("/problems/no-such-receivable")));
    api.perform(get("/api/v1/refunds/" + UUID.randomUUID()).with(as(Role.FINANCE)))
        .andExpect(status().isNotFound());
  }

  private static String payment(long fen, UUID key) {
    return """
    {"amount":%d,"method":"CARD","reference":"POS 7","key":"%s"}\
    """
        .formatted(fen, key);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
  }

  private RequestPostProcessor as(Role role) {
    return authentication(organization.signedIn(role));
  }
}
