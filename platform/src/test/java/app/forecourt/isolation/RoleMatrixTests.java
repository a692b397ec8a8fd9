package app.forecourt.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.forecourt.audit.AuditDesk;
import app.forecourt.audit.AuditFilter;
import app.forecourt.audit.AuditRow;
import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.identity.MemberAuthentication;
import app.forecourt.identity.MembersDesk;
import app.forecourt.identity.Role;
import app.forecourt.isolation.DescribedApi.Operation;
import app.forecourt.isolation.DescribedApi.Words;
import app.forecourt.isolation.Plots.Plot;
import app.forecourt.organization.AbsenceDesk;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.NewAbsence;
import app.forecourt.tenancy.CurrentTenant;
import app.forecourt.tenancy.TenantId;
import app.forecourt.tenancy.TimeOrderedId;
import app.forecourt.testing.Rest;
import app.forecourt.testing.RoleTable;
import app.forecourt.testing.RoleTable.Where;
import app.forecourt.testing.TestDatabase;
import app.forecourt.testing.TestOrganization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds every operation that the API describes against the permission matrix: asked by each of the
/// sixteen roles about something of his own, of a team mate, of his store, of another store, of
/// another region and of another group. What an operation takes stands in `rest-rights.txt`.
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixTests {

  private static final String RIGHTS = "rest-rights.txt";

  /// What lists have to be prepared with, because nothing that was planted belongs in them yet.
  private static final Map<String, String> PREPARED =
      Map.of(
          "GET /api/v1/opportunities/reactivations",
          "update opportunity set stage = 'LOST', lost_at = '2026-01-01' where tenant_id = '%s'");

  @Autowired WebApplicationContext context;
  @Autowired TestOrganization organization;
  @Autowired Plots planting;
  @Autowired MembersDesk members;
  @Autowired AbsenceDesk absences;
  @Autowired AuditDesk audit;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private final TenantId tenant = new TenantId(TimeOrderedId.next());
  private final RoleTable matrix = RoleTable.read();
  private final JsonMapper json = new JsonMapper();
  private List<Line> lines;
  private MockMvc api;
  private DescribedApi described;
  private List<Plot> plots;

  /// What an operation takes.
  ///
  /// @param sort `rows`, `hits`, `sum` or `count`; empty for what is about a single thing
  /// @param about e.g. `record`
  /// @param kind of hits
  private record Line(String sort, String about, String kind, String operation, String rights) {

    static Line of(String text) {
      var fields = text.split("\\s+", 4);
      var about = fields[0].split(":");
      return new Line(
          about.length > 1 ? about[0] : "",
          about[about.length > 1 ? 1 : 0],
          about.length > 2 ? about[2] : "",
          fields[1] + " " + fields[2],
          fields.length > 3 ? fields[3] : "");
    }
  }

  private record Answer(int status, String problem, String body) {

    boolean isSelfApproval() {
      return problem.endsWith("/self-approval") || problem.endsWith("/approved-by-requester");
    }

    /// Refused for who asks rather than for what the thing is like now.
    boolean isRefusedTo(Line line) {
      return problem.endsWith("/not-permitted") || (status == 404 && !line.about().equals("self"));
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  @BeforeAll
  void laysOutTheGroup() throws Exception {
    api = Rest.of(context);
    described = DescribedApi.read(api);
    lines = lines();
    plots = CurrentTenant.call(tenant, planting::plant);
  }

  @Test
  void everyOperationSaysWhatItTakes() {
    assertThat(lines.stream().map(Line::operation).distinct())
        .as("operations in %s; declare yours there", RIGHTS)
        .containsExactlyInAnyOrderElementsOf(
            described.operations().map(Operation::toString).toList());
    assertThat(lines.stream().flatMap(line -> actions(line.rights())))
        .allSatisfy(action -> assertThat(matrix.actions()).contains(action));
  }

  @Test
  void opensToWhomTheMatrixOpensIt() throws Exception {
    var differences = new ArrayList<String>();
    var cells = new int[2];
    asMembers(() -> {
      for (var line : linesOf("").toList()) {
        for (var role : Role.values()) {
          for (var plot : plotsFor(line, role)) {
            var expected = isAllowed(line, role, plot);
            var answer = ask(operation(line), role, plot);
            cells[0]++;
            cells[1] += expected ? 1 : 0;
            if (answer.status() == 500
                || (expected && answer.isRefusedTo(line))
                || (!expected && answer.status() != 403 && answer.status() != 404)) {
              differences.add(
                  "%s as %s at %s: %d %s, but %s %s"
                      .formatted(
                          line.operation(),
                          role,
                          plot.isLeftBehind() ? "LEFT_BEHIND" : plot.seenBy(role),
                          answer.status(),
                          answer.problem(),
                          line.about(),
                          line.rights()));
            }
          }
        }
      }
    });
    System.out.printf(
        "role matrix over REST: %d operations, %d cells, %d open, %d differences%n",
        linesOf("").count(), cells[0], cells[1], differences.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void listsShowExactlyWhatTheRoleReaches() throws Exception {
    var differences = new ArrayList<String>();
    var rows = new int[2];
    asMembers(() -> {
      for (var line : linesOf("rows").toList()) {
        prepare(line);
        for (var role : Role.values()) {
          var answer = ask(operation(line), role, plots.getFirst());
          if (answer.status() != 200 && answer.status() != 403) {
            differences.add("%s as %s: %s".formatted(line.operation(), role, answer));
          }
          for (var plot : plotsFor(line, role)) {
            var expected = isAllowed(line, role, plot);
            rows[0]++;
            rows[1] += expected ? 1 : 0;
            if (answer.body().contains(mark(line, plot).toString()) != expected) {
              differences.add(
                  "%s as %s: %s at %s is %s, but %s %s"
                      .formatted(
                          line.operation(),
                          role,
                          plot,
                          plot.seenBy(role),
                          expected ? "missing" : "shown",
                          line.about(),
                          line.rights()));
            }
          }
        }
        undo(line);
      }
    });
    System.out.printf(
        "lists over REST: %d lists, %d rows looked for, %d shown, %d differences%n",
        linesOf("rows").count(), rows[0], rows[1], differences.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void searchFindsExactlyWhatTheRoleReaches() throws Exception {
    var differences = new ArrayList<String>();
    var hits = new int[2];
    asMembers(() -> {
      for (var path : linesOf("hits").map(Line::operation).distinct().toList()) {
        for (var role : Role.values()) {
          for (var plot : plotsOf(role)) {
            var found = search(path, role, plot);
            for (var line :
                linesOf("hits").filter(each -> each.operation().equals(path)).toList()) {
              if (isOfPeople(line) && plot.isLeftBehind()) {
                continue;
              }
              var expected = isAllowed(line, role, plot);
              hits[0]++;
              hits[1] += expected ? 1 : 0;
              if (found.contains(line.kind() + mark(line, plot)) != expected) {
                differences.add(
                    "%s as %s: %s %s at %s is %s"
                        .formatted(
                            path,
                            role,
                            line.kind(),
                            plot,
                            plot.seenBy(role),
                            expected ? "missing" : "found"));
              }
            }
          }
        }
      }
    });
    System.out.printf(
        "search over REST: %d kinds of hits, %d looked for, %d found, %d differences%n",
        linesOf("hits").count(), hits[0], hits[1], differences.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void totalsAreThoseOfExactlyWhatTheRoleReaches() throws Exception {
    var differences = new ArrayList<String>();
    var totals = new int[1];
    asMembers(() -> {
      for (var line : Stream.concat(linesOf("sum"), linesOf("count")).toList()) {
        for (var role : Role.values()) {
          var answer = ask(operation(line), role, plots.getFirst());
          var expected =
              plots.stream()
                  .filter(plot -> isAllowed(line, role, plot))
                  .mapToLong(plot -> line.sort().equals("sum") ? plot.weight() : 1)
                  .sum();
          totals[0]++;
          if (total(answer) != expected) {
            differences.add(
                "%s as %s: %d, but %d (%s)"
                    .formatted(line.operation(), role, total(answer), expected, line.rights()));
          }
        }
      }
      differences.addAll(cockpitDifferences());
      totals[0] += Role.values().length;
    });
    System.out.printf("totals over REST: %d sums, %d differences%n", totals[0], differences.size());
    assertThat(differences).isEmpty();
  }

  // The rules that override the matrix. Source: domain/roles.md

  /// Rule 1, for every request in its own state and version: only who asks makes a difference.
  @Test
  void nobodyDecidesWhatHeAskedForHimself() throws Exception {
    var differences = new ArrayList<String>();
    var refused = new int[2];
    asMembersOf(
        new TenantId(TimeOrderedId.next()),
        () -> {
          var clerk = organization.member(Role.RECEPTION, organization.store(), "asks");
          for (var role : Role.values()) {
            var self = organization.member(role);
            var others = role == Role.SALES_CONSULTANT ? Role.SALES_MANAGER : Role.SALES_CONSULTANT;
            for (var status : List.of("APPROVAL", "CONFIRMED")) {
              var values =
                  Map.of(
                      "vehicle_order.status",
                      "'%s'".formatted(status),
                      "opportunity.stage",
                      "'LOSS_PENDING'");
              var own = planting.request(role, self, values);
              var somebodys = planting.request(others, clerk, values);
              for (var line :
                  lines.stream().filter(each -> each.about().equals("request")).toList()) {
                if (line.operation().endsWith("/credit") != status.equals("CONFIRMED")) {
                  continue;
                }
                refused[0]++;
                var answer = ask(operation(line), role, own);
                var isAllowed = matrix.allows(role, line.rights(), Where.OWN);
                refused[1] += isAllowed ? 1 : 0;
                if (isAllowed
                    ? !answer.isSelfApproval()
                    : answer.status() != 403 && answer.status() != 404) {
                  differences.add("%s as %s: %s".formatted(line.operation(), role, answer));
                }
                var same = ask(operation(line), role, somebodys);
                if (matrix.allows(role, line.rights(), somebodys.seenBy(role))
                    && (same.isSelfApproval() || same.isRefusedTo(line))) {
                  differences.add("%s of others as %s: %s".formatted(line.operation(), role, same));
                }
              }
            }
          }
        });
    System.out.printf(
        "own requests over REST: %d asked, %d of them by those who decide others', %d differences%n",
        refused[0], refused[1], differences.size());
    assertThat(differences).isEmpty();
  }

  /// Rule 2: an approval needs the order in reach and the band of its discount.
  @Test
  void approvalsNeedTheBandBesidesTheReach() throws Exception {
    var differences = new ArrayList<String>();
    asMembersOf(
        new TenantId(TimeOrderedId.next()),
        () -> {
          var clerk = organization.member(Role.RECEPTION, organization.store(), "asks");
          var approve =
              lines.stream()
                  .filter(line -> line.operation().equals("POST /api/v1/orders/{order}/approve"))
                  .findFirst()
                  .orElseThrow();
          var authorities = List.of("CONSULTANT", "MANAGER", "DIRECTOR", "GENERAL_MANAGER");
          for (var band = 1; band <= authorities.size(); band++) {
            var values =
                Map.of("vehicle_order.authority", "'%s'".formatted(authorities.get(band - 1)));
            for (var plot :
                List.of(
                    planting.request(Role.SALES_CONSULTANT, clerk, values),
                    planting.requestElsewhere(clerk, values))) {
              for (var role : Role.values()) {
                var expected =
                    !plot.isOf(role)
                        && matrix.allows(role, approve.rights(), plot.seenBy(role))
                        && matrix.band(role) >= band;
                var answer = ask(operation(approve), role, plot);
                if ((answer.status() != 403 && answer.status() != 404) != expected) {
                  differences.add("band %d as %s: %s".formatted(band, role, answer));
                }
              }
            }
          }
        });
    assertThat(differences).isEmpty();
  }

  /// Rule 5: who acts in a role of another store has nothing of this one, his own things neither.
  @Test
  void whoActsForAnotherStoreSeesNothingOfThisOne() throws Exception {
    var differences = new ArrayList<String>();
    var rows = new int[2];
    asMembers(() -> {
      var consultant = organization.member(Role.SALES_CONSULTANT);
      var grant =
          organization.as(
              Role.GROUP_ADMIN,
              () ->
                  members.grant(
                      consultant.employee(),
                      Role.SALES_DIRECTOR,
                      organization.otherStore().value()));
      var there = CurrentMember.call(consultant, () -> members.actAs(grant.grant()));
      assertThat(trailOf(there))
          .satisfies(row -> {
            assertThat(row.role()).isEqualTo(Role.SALES_DIRECTOR);
            assertThat(row.store()).isEqualTo(organization.otherStore());
          });
      for (var line :
          linesOf("rows")
              .filter(line -> List.of("record", "store", "judged").contains(line.about()))
              .toList()) {
        prepare(line);
        var answer =
            perform(
                question(operation(line), plots.getFirst())
                    .with(authentication(new MemberAuthentication(there))));
        for (var plot : plots) {
          var isHis = plot.isOf(Role.SALES_CONSULTANT);
          var expected =
              plot.site() == Where.OTHER_STORE
                  && !(line.about().equals("judged") && isHis)
                  && matrix.allows(
                      Role.SALES_DIRECTOR,
                      line.rights(),
                      isHis && !line.about().equals("store") ? Where.OWN : Where.OWN_STORE);
          rows[0]++;
          rows[1] += expected ? 1 : 0;
          if (answer.body().contains(plot.id().toString()) != expected) {
            differences.add("%s: %s".formatted(line.operation(), plot));
          }
        }
        undo(line);
      }
      organization.as(
          Role.GROUP_ADMIN,
          () -> {
            members.revoke(grant.grant());
            return true;
          });
    });
    System.out.printf(
        "two stores of one person over REST: %d rows looked for, %d shown, %d differences%n",
        rows[0], rows[1], differences.size());
    assertThat(differences).isEmpty();
  }

  /// What the trail says of something that somebody does.
  private AuditRow trailOf(Member somebody) {
    var self = new EmployeeId(somebody.employee());
    var delegate =
        new EmployeeId(
            organization.member(Role.RECEPTION, organization.store(), "neighbour").employee());
    var day = LocalDate.of(2098, 1, 1);
    CurrentMember.run(
        somebody, () -> absences.plan(new NewAbsence(self, delegate, day, day, "年假")));
    return organization.as(
        Role.GROUP_ADMIN,
        () ->
            audit.newest(AuditFilter.ALL, null, 200).stream()
                .filter(row -> row.entity().equals("Absence") && self.equals(row.by()))
                .findFirst()
                .orElseThrow());
  }

  /// Rule 6, whatever a partner asks for.
  @Test
  void partnersNeverSeeACustomer() throws Exception {
    asMembers(() -> {
      for (var operation : described.operations().filter(Operation::reads).toList()) {
        for (var plot : plotsOf(Role.PARTNER_USER)) {
          assertThat(ask(operation, Role.PARTNER_USER, plot).body())
              .as("%s", operation)
              .doesNotContain(PlantedRows.PHONE, "13800138000", "138****8000");
        }
      }
    });
  }

  /// The cockpit's sum over the stores, each of which has another power of two.
  private List<String> cockpitDifferences() throws Exception {
    var stores = plots.stream().filter(plot -> plot.owner() == null).toList();
    for (var plot : stores) {
      if (plot.site() != Where.OTHER_GROUP) {
        TestDatabase.asSuperuser(
            "insert into figure_delta (id, tenant_id, store_id, day, kpi, amount) values (gen_random_uuid(), '%s', '%s', '2026-10-15', 'LEADS', %d)"
                .formatted(tenant, plot.idOf("store"), plot.weight()));
      }
    }
    var differences = new ArrayList<String>();
    for (var role : Role.values()) {
      var answer = perform(get("/api/v1/reports/cockpit?period=2026-10").with(signedIn(role)));
      var said =
          answer.status() == 200
              ? json.readTree(answer.body()).at("/total/LEADS/value").asLong()
              : 0;
      var expected =
          stores.stream()
              .filter(plot -> matrix.allows(role, "COCKPIT:r", nobodys(plot.seenBy(role))))
              .mapToLong(Plot::weight)
              .sum();
      if (said != expected) {
        differences.add("cockpit as %s: %d, but %d".formatted(role, said, expected));
      }
    }
    return differences;
  }

  // What the matrix says

  private boolean isAllowed(Line line, Role role, Plot plot) {
    var there = plot.seenBy(role);
    return switch (line.about()) {
      case "anybody", "self" -> true;
      case "own" -> plot.isOf(role);
      case "record", "request", "move" -> matrix.allows(role, line.rights(), there);
      case "mine" -> plot.isOf(role) && matrix.allows(role, line.rights(), there);
      case "judged" -> !plot.isOf(role) && matrix.allows(role, line.rights(), there);
      case "store", "site" -> matrix.allows(role, line.rights(), nobodys(there));
      case "seen", "region" ->
          matrix.allows(role, line.rights(), nobodys(there) == Where.OWN_STORE ? Where.OWN : there);
      case "staff" ->
          plot.isHeadquarters()
              ? matrix.allows(role, line.rights(), Where.OTHER_REGION)
                  || (plot.isOf(role) && line.rights().endsWith("SELF"))
              : matrix.allows(role, line.rights(), there);
      case "posted" -> !plot.isHeadquarters() && matrix.allows(role, line.rights(), there);
      case "group" ->
          matrix.allows(
              role,
              line.rights(),
              there == Where.OTHER_GROUP ? Where.OTHER_GROUP : Where.OTHER_REGION);
      case "anywhere" -> matrix.allows(role, line.rights(), Where.OWN);
      default -> throw new IllegalStateException(RIGHTS + ": " + line);
    };
  }

  /// What nobody owns is the whole store's.
  private static Where nobodys(Where there) {
    return there.compareTo(Where.OWN_STORE) < 0 ? Where.OWN_STORE : there;
  }

  private static Stream<String> actions(String rights) {
    return Stream.of(rights.split("[|&]"))
        .map(String::strip)
        .filter(right -> right.contains(":"))
        .map(right -> right.substring(0, right.indexOf(':')));
  }

  // What is asked about

  /// Something of everybody to whom it makes a difference.
  private List<Plot> plotsFor(Line line, Role role) {
    Predicate<Plot> asked =
        switch (line.about()) {
          case "anybody", "self", "anywhere" -> plot -> plot.seenBy(role) == Where.OWN;
          case "group" ->
              line.sort().equals("rows")
                  ? _ -> true
                  : plot ->
                      plot.owner() == null
                          && (plot.site() == Where.OWN_STORE
                              || (plot.site() == Where.OTHER_GROUP
                                  && line.operation().contains("{")));
          case "site", "seen" -> plot -> plot.owner() == null;
          case "region" -> plot -> plot.owner() == null && plot.site() != Where.OTHER_STORE;
          case "store" -> plot -> line.sort().equals("rows") || plot.owner() == null;
          case "staff", "posted", "move" -> plot -> !plot.isLeftBehind();
          default -> _ -> true;
        };
    return (line.sort().equals("rows") ? plots : plotsOf(role)).stream().filter(asked).toList();
  }

  /// His own, what he left behind, his team mate's, and somebody else's here, there and elsewhere.
  private List<Plot> plotsOf(Role role) {
    return plots.stream()
        .filter(
            plot -> plot.owner() == null || plot.isOf(role) || plot.seenBy(role) == Where.TEAM_MATE)
        .toList();
  }

  /// By what a list shows it.
  private static UUID mark(Line line, Plot plot) {
    return switch (line.about()) {
      case "site", "seen" -> plot.idOf("store");
      case "region" -> plot.idOf("region");
      case "staff", "posted" ->
          line.operation().endsWith("/absences") ? plot.id() : plot.idOf("employee");
      default -> plot.id();
    };
  }

  private static boolean isOfPeople(Line line) {
    return line.about().equals("staff");
  }

  // Questions

  private Answer ask(Operation operation, Role role, Plot plot) throws Exception {
    var question = question(operation, plot).with(signedIn(role));
    return operation.reads() || isAnsweredElsewhere(operation)
        ? perform(question)
        : undone(question);
  }

  private MockHttpServletRequestBuilder question(Operation operation, Plot plot) {
    var words =
        new Words(
            plot.id(),
            plot.ids(),
            Map.of(
                "role", Role.SALES_CONSULTANT.name(),
                "email", UUID.randomUUID() + "@example.com",
                "day", BusinessDays.today(clock).toString()),
            false);
    var question = described.question(operation, words);
    if (operation.isPaged()) {
      question.queryParam("limit", "200");
    }
    if (operation.needsKey()) {
      question.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return question;
  }

  /// Stripe must not be asked inside a transaction, and here it does not answer anyway.
  private static boolean isAnsweredElsewhere(Operation operation) {
    return operation.path().startsWith("/api/v1/billing/");
  }

  /// Nothing of it stays, so that every question finds everything as it was.
  private Answer undone(RequestBuilder question) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          try {
            return perform(question);
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          } finally {
            status.setRollbackOnly();
          }
        }));
  }

  private Answer perform(RequestBuilder question) throws Exception {
    var response = api.perform(question).andReturn().getResponse();
    var body = response.getContentAsString(StandardCharsets.UTF_8);
    var isProblem = Objects.requireNonNullElse(response.getContentType(), "").contains("problem");
    return new Answer(
        response.getStatus(), isProblem ? json.readTree(body).path("type").asString("") : "", body);
  }

  private RequestPostProcessor signedIn(Role role) {
    return authentication(organization.signedIn(role));
  }

  /// What is found by what a plot's things are called: kind and id together.
  private HashSet<String> search(String path, Role role, Plot plot) throws Exception {
    var found = new HashSet<String>();
    for (var text : List.of(plot.text(), plot.vin().tail(), plot.name())) {
      var answer =
          perform(
              get(path.substring(path.indexOf('/')))
                  .queryParam("text", text)
                  .queryParam("limit", "20")
                  .with(signedIn(role)));
      assertThat(answer.status()).as(path + " " + text).isEqualTo(200);
      for (var hit : json.readTree(answer.body())) {
        found.add(hit.get("id").asString());
        found.add(hit.get("kind").asString() + hit.get("id").asString());
      }
    }
    return found;
  }

  private long total(Answer answer) {
    if (answer.status() == 403) {
      return 0;
    }
    var said = json.readTree(answer.body());
    return said.has("documents")
        ? said.get("documents").asLong()
        : StreamSupport.stream(said.spliterator(), false).mapToLong(JsonNode::asLong).sum();
  }

  private void prepare(Line line) {
    if (PREPARED.containsKey(line.operation())) {
      TestDatabase.asSuperuser(
          Objects.requireNonNull(PREPARED.get(line.operation())).formatted(tenant));
    }
  }

  private void undo(Line line) {
    if (PREPARED.containsKey(line.operation())) {
      TestDatabase.asSuperuser(
          "update opportunity set stage = 'OPEN' where tenant_id = '%s'".formatted(tenant));
    }
  }

  private void asMembers(Work work) throws Exception {
    asMembersOf(tenant, work);
  }

  private static void asMembersOf(TenantId group, Work work) throws Exception {
    CurrentTenant.call(
        group,
        () -> {
          work.run();
          return true;
        });
  }

  private Operation operation(Line line) {
    return described
        .operations()
        .filter(each -> each.toString().equals(line.operation()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(line.operation()));
  }

  private Stream<Line> linesOf(String sort) {
    return lines.stream().filter(line -> line.sort().equals(sort));
  }

  private static List<Line> lines() throws IOException {
    try (var file = Objects.requireNonNull(RoleMatrixTests.class.getResourceAsStream(RIGHTS))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .toList();
    }
  }
}
