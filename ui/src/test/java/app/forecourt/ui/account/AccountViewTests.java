package app.forecourt.ui.account;

import static app.forecourt.ui.kit.Says.t;
import static org.assertj.core.api.Assertions.assertThat;

import app.forecourt.identity.AuthenticatorApp;
import app.forecourt.identity.Role;
import app.forecourt.testing.AsMember;
import app.forecourt.ui.kit.QrCode;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AsMember(Role.SALES_CONSULTANT)
class AccountViewTests extends SpringBrowserlessTest {

  @Autowired Clock clock;

  @Test
  void setsUpASecondFactorAndShowsTheRecoveryCodesOnce() {
    navigate("account", AccountView.class);
    assertThat(find(H1.class).single().getText()).isEqualTo(t("ui.account.title"));
    test(find(Button.class).withId("set-up-second-factor").single()).click();
    assertThat(find(QrCode.class).single().getSrc()).startsWith("data:image/svg+xml;base64,");
    var secret = find(Code.class).withId("enrolment-secret").single().getText().replace(" ", "");
    var code = find(TextField.class).withId("code").single();

    test(code).setValue("000000");
    test(find(Button.class).withId("confirm-second-factor").single()).click();
    assertThat(find(ListItem.class).all()).isEmpty();

    test(code).setValue(AuthenticatorApp.code(secret, clock.instant()));
    test(find(Button.class).withId("confirm-second-factor").single()).click();
    assertThat(find(ListItem.class).all()).hasSize(10);
    assertThat(find(Span.class).withId("second-factor-state").single().getText())
        .isEqualTo(t("ui.account.factor.on"));
  }
}
