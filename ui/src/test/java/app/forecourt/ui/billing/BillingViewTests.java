package app.forecourt.ui.billing;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class BillingViewTests extends SpringBrowserlessTest {

  @Test
  @AsMember(Role.GROUP_ADMIN)
  void offersToSubscribeWhereNothingIsPaidForYet() {
    navigate("billing", BillingView.class);

    assertThat($(H1.class).single().getText()).isEqualTo(t("ui.billing.title"));
    assertThat($(Button.class).all())
        .anyMatch(button -> button.getText().equals(t("ui.billing.subscribe")));
  }

  @Test
  @AsMember(Role.FINANCE)
  void letsFinanceLookAndNotPay() {
    navigate("billing", BillingView.class);

    assertThat($(Button.class).all())
        .noneMatch(button -> button.getText().equals(t("ui.billing.subscribe")));
  }
}
