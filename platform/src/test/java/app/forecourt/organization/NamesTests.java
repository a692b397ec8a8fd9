package app.forecourt.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.audit.OneMoment;
import app.forecourt.identity.Role;
import app.forecourt.testing.AsTenant;
import app.forecourt.testing.TestOrganization;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@AsTenant
@SpringBootTest
class NamesTests {

  @Autowired Names names;
  @Autowired OrganizationDesk desk;
  @Autowired OneMoment moment;
  @Autowired TestOrganization organization;
  @Autowired TransactionTemplate transaction;

  @Test
  void followAChangeAndForgetOneThatFailed() {
    var somebody = organization.employee(Role.SALES_CONSULTANT);
    var before = names.employee(somebody);
    transaction.executeWithoutResult(failing -> {
      rename(somebody, "叫错了");
      assertThat(names.employee(somebody)).isEqualTo("叫错了");
      failing.setRollbackOnly();
    });
    assertThat(names.employee(somebody)).isEqualTo(before);

    rename(somebody, "改名了");
    assertThat(names.employee(somebody)).isEqualTo("改名了");
  }

  /// A long reading that goes on seeing the past does not teach it to the others.
  @Test
  void whatIsReadAtAnEarlierMomentStaysThere() throws IOException {
    var somebody = organization.employee(Role.SALES_CONSULTANT);
    var before = names.employee(somebody);
    var aside =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    moment.read(() -> {
      desk.everyStore();
      aside.executeWithoutResult(_ -> rename(somebody, "改名了"));
      assertThat(names.employee(somebody)).isEqualTo(before);
    });
    assertThat(names.employee(somebody)).isEqualTo("改名了");
  }

  private void rename(EmployeeId somebody, String name) {
    organization.as(
        Role.GROUP_ADMIN,
        () -> {
          var known = desk.employee(somebody);
          desk.amendEmployee(somebody, name, known.position(), known.version());
        });
  }
}
