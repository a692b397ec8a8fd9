package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.SecondFactorNeeded;
import app.forecourt.ui.kit.Refusals;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/// The second step of signing in. The browser sends it as a form of its own, because that changes
/// the session.
@Tag("form")
class CodeForm extends HtmlContainer implements HasComponents {

  CodeForm(SecondFactorNeeded needed) {
    addClassName("code-form");
    getElement().setAttribute("method", "post").setAttribute("action", "login/code");
    add(new H2(t("ui.account.factor")));
    needed
        .enrolment()
        .ifPresentOrElse(
            enrolment ->
                add(new Paragraph(t("ui.shell.login.enrol")), new EnrolmentSteps(enrolment)),
            () -> add(new Paragraph(t("ui.shell.login.code"))));
    var code = Proof.code();
    code.getElement().setAttribute("name", "code");
    code.setWidthFull();
    code.setAutofocus(true);
    needed.enrolment().ifPresent(_ -> code.setHelperText(t("ui.account.factor.code.hint")));
    Optional.ofNullable(needed.getCause())
        .flatMap(Refusals::sentence)
        .ifPresent(why -> refuse(code, why));
    var go = new Button(t("ui.kit.login.submit"));
    go.setId("submit-code");
    go.setWidthFull();
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.getElement()
        .executeJs("this.addEventListener('click', () => this.closest('form').submit())");
    var again = new Anchor("login", t("ui.shell.login.again"));
    again.getElement().setAttribute("router-ignore", true);
    add(code, go, again);
  }

  private static void refuse(TextField code, String why) {
    code.setErrorMessage(why);
    code.setInvalid(true);
  }
}
