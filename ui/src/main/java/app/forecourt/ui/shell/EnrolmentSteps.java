package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.Enrolment;
import app.forecourt.ui.kit.QrCode;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// How to put the account into an authenticator app: by camera, or by hand.
public class EnrolmentSteps extends Div {

  public EnrolmentSteps(Enrolment enrolment) {
    addClassName("enrolment");
    var secret = new Code(enrolment.secret().replaceAll("(.{4})(?!$)", "$1 "));
    secret.setId("enrolment-secret");
    add(
        new Paragraph(t("ui.account.factor.scan")),
        new QrCode(enrolment.address(), t("ui.account.factor.qr")),
        new Paragraph(t("ui.account.factor.byHand")),
        secret);
  }
}
