package app.forecourt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.ui.kit.Says;
import app.forecourt.vocabulary.FieldMissing;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_MANAGER)
class UnexpectedErrorsTests extends SpringBrowserlessTest {

  @Test
  void saysRefusalsThatNobodyCaught() {
    var refused = new FieldMissing("name");
    new UnexpectedErrors().error(new ErrorEvent(new RuntimeException(refused)));
    assertThat(said()).contains(Says.t(refused));
  }

  @Test
  void keepsItsReasonsToItselfButGivesAReference() {
    new UnexpectedErrors().error(new ErrorEvent(new IllegalStateException("password=secret")));
    assertThat(said()).doesNotContain("secret").containsPattern("[0-9a-f]{8}");
  }

  private String said() {
    return find(Notification.class).single().getElement().getTextRecursively();
  }
}
