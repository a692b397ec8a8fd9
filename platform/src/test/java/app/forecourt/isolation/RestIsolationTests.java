package app.forecourt.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import app.forecourt.identity.Role;
import app.forecourt.isolation.DescribedApi.Operation;
import app.forecourt.isolation.DescribedApi.Words;
import app.forecourt.tenancy.TenantId;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.Rest;
import app.forecourt.testing.TestOrganization;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/// Asks every operation that the API describes, as people of one group, about what belongs to
/// another.
@AsTenant
@SpringBootTest
class RestIsolationTests {

  private static final List<Role> ASKING =
      List.of(
          Role.GROUP_ADMIN,
          Role.GENERAL_MANAGER,
          Role.SALES_DIRECTOR,
          Role.SALES_MANAGER,
          Role.SALES_CONSULTANT,
          Role.FINANCE);

  @Autowired WebApplicationContext context;
  @Autowired EntityManagerFactory factory;
  @Autowired TestOrganization organization;

  private MockMvc api;
  private DescribedApi described;

  @BeforeEach
  void readsTheDescription() throws Exception {
    api = Rest.of(context);
    described = DescribedApi.read(api);
  }

  @Test
  void aForeignIdAnswersAsOneThatNeverWas() throws Exception {
    var planted = PlantedRows.of(new TenantId(UUID.randomUUID()), factory);
    var before = planted.read();
    var operations = described.operations().filter(described::takesIds).toList();
    var differences = new ArrayList<String>();
    var unknown = 0;
    for (var operation : operations) {
      var nobodys = UUID.randomUUID();
      for (var role : ASKING) {
        var foreign = ask(operation, planted.id(), role);
        var never = ask(operation, nobodys, role);
        unknown += never.status() == 404 ? 1 : 0;
        if (!foreign.equals(never)) {
          differences.add("%s as %s: %s but %s".formatted(operation, role, foreign, never));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(planted.read()).isEqualTo(before);
    System.out.printf(
        "isolation over REST: %d operations with ids, %d questions (%d not found), %d differences%n",
        operations.size(), operations.size() * ASKING.size(), unknown, differences.size());
  }

  @Test
  void listsCountsAndTotalsDoNotKnowOfTheNeighbours() throws Exception {
    var lists = described.operations().filter(Operation::reads).toList();
    var nobody = UUID.randomUUID();
    var before = answers(lists, nobody);
    PlantedRows.of(new TenantId(UUID.randomUUID()), factory);
    assertThat(answers(lists, nobody)).isEqualTo(before);
    assertThat(before.values()).extracting(Answer::status).contains(200);
    System.out.printf(
        "isolation over REST: %d operations that read, %d answers, %d of them 200, 0 differences%n",
        lists.size(),
        before.size(),
        before.values().stream().filter(answer -> answer.status() == 200).count());
  }

  private Map<String, Answer> answers(List<Operation> operations, UUID id) throws Exception {
    var answers = new LinkedHashMap<String, Answer>();
    for (var operation : operations) {
      for (var role : ASKING) {
        answers.put(operation + " as " + role, ask(operation, id, role));
      }
    }
    return answers;
  }

  /// What was answered, without what differs from question to question.
  private record Answer(int status, String body) {}

  private Answer ask(Operation operation, UUID id, Role role) throws Exception {
    var response =
        api.perform(
                described
                    .question(operation, Words.of(id))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .with(authentication(organization.signedIn(role))))
            .andReturn()
            .getResponse();
    var said = response.getContentAsString(StandardCharsets.UTF_8);
    var isDone = !operation.reads() && response.getStatus() < 300;
    return new Answer(response.getStatus(), isDone ? "" : timeless(said));
  }

  private static String timeless(String said) {
    return said.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "@");
  }
}
