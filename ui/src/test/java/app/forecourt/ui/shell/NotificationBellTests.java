package app.forecourt.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.notifications.Bell;
import app.forecourt.notifications.News;
import app.forecourt.notifications.NotificationKind;
import app.forecourt.notifications.Ringing;
import app.forecourt.testing.AsMember;
import app.forecourt.testing.TestOrganization;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class NotificationBellTests extends SpringBrowserlessTest {

  @Autowired private Bell bell;
  @Autowired private Ringing ringing;
  @Autowired private TestOrganization organization;
  @Autowired private TransactionTemplate transaction;

  /// The screen hears as on another node: it is told nothing but to look again.
  @Test
  void ringsOnAnOpenScreenWithinTwoSeconds() throws Exception {
    navigate("no/such/screen", NotFoundView.class);
    var button = find(Button.class).id("bell");
    var silent = button.getAriaLabel().orElseThrow();
    var rung = new CountDownLatch(1);
    var stop = ringing.listen(organization.employee(Role.SALES_CONSULTANT), rung::countDown);
    var session = UI.getCurrent().getSession();

    organization.as(
        Role.GENERAL_MANAGER,
        () ->
            transaction.executeWithoutResult(_ ->
                bell.tell(
                    organization.employee(Role.SALES_CONSULTANT),
                    News.of(
                        NotificationKind.LEAD_TAKEN,
                        "notifications.text.LEAD_TAKEN",
                        "",
                        "王芳",
                        "李雷"))));
    var told = System.nanoTime();
    String label = silent;
    while (label.equals(silent) && System.nanoTime() - told < TimeUnit.SECONDS.toNanos(2)) {
      session.unlock();
      try {
        assertThat(rung.await(2, TimeUnit.SECONDS)).isTrue();
        Thread.onSpinWait();
      } finally {
        session.lock();
      }
      label = button.getAriaLabel().orElseThrow();
    }
    stop.run();
    assertThat(label).isNotEqualTo(silent).contains("1");
  }
}
