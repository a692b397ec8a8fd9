package app.forecourt.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.InteractionKind;
import app.forecourt.customers.NewCar;
import app.forecourt.customers.NewCustomer;
import app.forecourt.customers.Timeline;
import app.forecourt.identity.Role;
import app.forecourt.organization.Action;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.ActionType;
import app.forecourt.sales.ContactKind;
import app.forecourt.sales.ContactLog;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.NewLead;
import app.forecourt.sales.NewOpportunity;
import app.forecourt.sales.NewOrder;
import app.forecourt.sales.NextAction;
import app.forecourt.sales.OrderChannel;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.SalesDesk;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.NewVehicle;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vehicles.Vin;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Phone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks every reading operation that the API describes, as each role that does not see a field,
/// about records whose fields are known, and searches all answers for them.
@AsTenant
@SpringBootTest
class MaskedFieldsTests {

  private static final String CUSTOMERS = "13957316842";
  private static final String LEADS = "13857426931";
  private static final Money COST = Money.fen(27_182_818);
  private static final Pattern ID =
      Pattern.compile("\"(?:id|lead|customer)\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");
  private static final Pattern ANY_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final List<String> TYPED =
      List.of("王小", CUSTOMERS, "+86 139 5731 6842", "6842", "5731", LEADS, "6931", "271828");

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired Permissions permissions;
  @Autowired CustomersDesk customers;
  @Autowired Timeline timeline;
  @Autowired LeadDesk leads;
  @Autowired SalesDesk sales;
  @Autowired OrderDesk orders;
  @Autowired VehicleStock stock;
  @Autowired Catalogue catalogue;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final Set<String> planted = new LinkedHashSet<>();
  private MockMvc api;
  private List<Reading> readings;

  /// An operation that reads.
  private record Reading(String path, JsonNode parameters) {

    Stream<String> in(String where) {
      return parameters
          .valueStream()
          .filter(parameter -> parameter.get("in").stringValue().equals(where))
          .map(parameter -> parameter.get("name").stringValue());
    }

    boolean searches() {
      return in("query").anyMatch("text"::equals);
    }

    @Override
    public String toString() {
      return "GET " + path;
    }
  }

  /// What was asked, and what was answered without white space and signs, so that no spelling hides
  /// a number.
  private record Answer(String asked, String body) {

    boolean has(String digits) {
      return body.contains(digits);
    }
  }

  @BeforeEach
  void plant() throws Exception {
    api = Rest.of(context);
    readings = readings();
    var vin = Vin.fitting("LFV2A21K0A3400001");
    var trim =
        organization.as(
            Role.GROUP_ADMIN,
            () -> catalogue.add(new NewTrim("奥迪", "A4L", "豪华型", Money.yuan(300_000), false)));
    var car =
        organization.as(
            Role.SALES_DIRECTOR,
            () -> stock.admit(new NewVehicle(organization.store(), vin, trim, "白", COST, null)));
    organization.as(
        Role.SALES_CONSULTANT,
        () -> {
          var self = organization.employee(Role.SALES_CONSULTANT);
          var customer =
              customers.register(
                  NewCustomer.person("王小明", Phone.of(CUSTOMERS), organization.store(), self));
          customers.drives(customer, new NewCar(vin, "川A10001", "A4L", true));
          timeline.note(customer, InteractionKind.CALL, "改打 +86 139 5731 6842");
          var request =
              customers.ask(customer, "请回电 139-5731-6842", self, LocalDate.of(2026, 12, 1));
          var lead =
              leads
                  .capture(
                      new NewLead(
                          LeadChannel.PHONE,
                          "",
                          "",
                          "王小花",
                          Phone.of(LEADS),
                          organization.store(),
                          "A4L",
                          "微信同号 138 5742 6931",
                          self,
                          null))
                  .lead();
          leads.contact(lead, "换号 8613857426931", leads.row(lead).version());
          var opportunity =
              sales.open(
                  new NewOpportunity(
                      customer, organization.store(), self, "A4L", trim, Money.ZERO, null, null));
          sales.contact(
              opportunity,
              new ContactLog(ContactKind.PHONE, true, "打 " + CUSTOMERS + " 接通"),
              new NextAction(
                  ActionType.CALL, clock.instant().plus(Duration.ofDays(1)), "打 " + CUSTOMERS),
              0);
          var order =
              orders.draft(
                  new NewOrder(
                      null,
                      customer,
                      organization.store(),
                      trim,
                      "白",
                      Money.yuan(300_000),
                      List.of(),
                      OrderChannel.SHOWROOM,
                      null));
          for (var id : List.of(customer, request, lead, opportunity, order, trim, car, self)) {
            planted.add(id.toString());
          }
        });
    planted.add(organization.store().toString());
  }

  @Test
  void noAnswerHasWhatTheRoleDoesNotSee() throws Exception {
    var leaks = new ArrayList<String>();
    var asked = 0;
    for (var role : Role.values()) {
      var phones = look(role, Field.PHONE);
      var cost = look(role, Field.COST);
      if (phones == Look.WHOLE && cost == Look.WHOLE) {
        continue;
      }
      for (var answer : answers(role)) {
        asked++;
        if (phones != Look.WHOLE && (answer.has(CUSTOMERS) || answer.has(LEADS))) {
          leaks.add("%s is told a number by %s".formatted(role, answer.asked()));
        }
        if (phones == Look.LAST_FOUR && answer.has("139****")) {
          leaks.add("%s is told how a number begins by %s".formatted(role, answer.asked()));
        }
        if (cost != Look.WHOLE && answer.has("271828")) {
          leaks.add("%s is told a cost by %s".formatted(role, answer.asked()));
        }
      }
    }
    System.out.printf(
        "masked fields: %d operations that read, %d answers searched, %d hits%n",
        readings.size(), asked, leaks.size());
    assertThat(leaks).isEmpty();
  }

  /// Else the test above would be content with answers that have nothing in them.
  @Test
  void whoSeesTheFieldsIsToldThem() throws Exception {
    var answers = answers(Role.GENERAL_MANAGER);
    for (var told : List.of(CUSTOMERS, LEADS, "271828")) {
      assertThat(answers.stream().filter(answer -> answer.has(told)).count())
          .as(told)
          .isGreaterThan(2);
    }
    assertThat(answers(Role.RECEPTION).stream().map(Answer::body))
        .anyMatch(body -> body.contains("****6842"));
    assertThat(answers(Role.GROUP_ADMIN).stream().map(Answer::body))
        .anyMatch(body -> body.contains("139****6842"));
  }

  /// Four digits of a masked number find nobody, be they shown or not; neither does all of it,
  /// unless the role takes in people.
  @Test
  void searchingTellsNothingOfAMaskedNumber() throws Exception {
    var told = new ArrayList<String>();
    var asked = 0;
    for (var role : Role.values()) {
      if (look(role, Field.PHONE) == Look.WHOLE) {
        continue;
      }
      var takesIn = organization.as(role, () -> permissions.may(Action.LEAD_CAPTURE, Verb.WRITE));
      for (var reading : readings.stream().filter(Reading::searches).toList()) {
        for (var number : List.of(CUSTOMERS, LEADS)) {
          for (var part :
              List.of(number.substring(7), number.substring(3, 7), number.substring(1))) {
            asked++;
            if (!search(role, reading, part).equals(search(role, reading, "0864"))) {
              told.add("%s finds %s by %s".formatted(role, part, reading));
            }
          }
          var whole = search(role, reading, number).equals(search(role, reading, "13700000864"));
          if (!takesIn && !whole) {
            told.add("%s finds %s by %s".formatted(role, number, reading));
          }
        }
      }
    }
    System.out.printf(
        "masked fields: %d searches for parts, %d told something%n", asked, told.size());
    assertThat(told).isEmpty();
    var list =
        readings.stream().filter(reading -> reading.path().endsWith("/customers")).findFirst();
    assertThat(search(Role.RECEPTION, list.orElseThrow(), "139 5731 6842")).contains("王小明");
    assertThat(search(Role.GENERAL_MANAGER, list.orElseThrow(), "6842")).contains("王小明");
  }

  /// What the database refuses ends up in the log; its message would hold the whole row.
  @Test
  void noRefusalOfTheDatabaseRepeatsTheRow() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            transaction.executeWithoutResult(_ ->
                jdbc.sql("update customer set name = null where tenant_id = :tenant")
                    .param("tenant", CurrentTenant.require().value())
                    .update()))
        .satisfies(refused -> {
          var said = new StringWriter();
          refused.printStackTrace(new PrintWriter(said));
          assertThat(said.toString()).contains("not-null").doesNotContain(CUSTOMERS);
        });
  }

  private Look look(Role role, Field field) {
    return organization.as(role, () -> permissions.look(field));
  }

  private String search(Role role, Reading reading, String text) throws Exception {
    return body(role, UriComponentsBuilder.fromPath(reading.path()).queryParam("text", text));
  }

  private List<Answer> answers(Role role) throws Exception {
    var answers = new ArrayList<Answer>();
    for (var reading : readings) {
      for (var id : ids(role, reading)) {
        for (var text : reading.searches() ? TYPED : List.of("")) {
          var question = question(reading, id, text);
          answers.add(
              new Answer(
                  question.build().toString(),
                  ANY_ID
                      .matcher(body(role, question))
                      .replaceAll("")
                      .replaceAll("[\\s+(),.-]", "")));
        }
      }
    }
    return answers;
  }

  /// What may stand in the path: everything planted, and what the list above it tells of.
  private Set<String> ids(Role role, Reading reading) throws Exception {
    if (reading.in("path").findAny().isEmpty()) {
      return Set.of("");
    }
    var ids = new LinkedHashSet<>(planted);
    var list = reading.path().replaceFirst("/\\{.*", "");
    ID.matcher(body(role, UriComponentsBuilder.fromPath(list)))
        .results()
        .map(hit -> hit.group(1))
        .limit(20)
        .forEach(ids::add);
    return ids;
  }

  private UriComponentsBuilder question(Reading reading, String id, String text) {
    var path =
        UriComponentsBuilder.fromPath(
            reading.path().replace("{kpi}", "GROSS").replaceAll("\\{[a-z]+}", id));
    for (var parameter : reading.parameters()) {
      var name = parameter.get("name").stringValue();
      if (name.equals("text")) {
        path.queryParam(name, text);
      } else if (parameter.path("required").asBoolean(false)
          && parameter.get("in").stringValue().equals("query")) {
        switch (name) {
          case "store" -> path.queryParam(name, organization.store());
          case "day" -> path.queryParam(name, "2026-11-28");
          case "period" -> path.queryParam(name, "2026-11");
          default -> {}
        }
      }
    }
    return path;
  }

  private String body(Role role, UriComponentsBuilder question) throws Exception {
    return api.perform(
            get(question.build().encode().toUri())
                .with(authentication(organization.signedIn(role))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8)
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "@");
  }

  private List<Reading> readings() throws Exception {
    return new JsonMapper()
            .readTree(
                api.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString())
            .get("paths")
            .properties()
            .stream()
            .filter(path -> path.getKey().startsWith("/api/") && path.getValue().has("get"))
            .map(path -> new Reading(path.getKey(), path.getValue().get("get").path("parameters")))
            .toList();
  }
}
