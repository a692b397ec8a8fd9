package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.StepUp;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/// Asks for the password again, or for a passkey, before something that a passer-by at an open
/// screen must not do. The desks make sure of it again.
public final class Proof {

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_CODE = 24;

  private Proof() {}

  /// Does `work`, after asking if need be.
  public static void before(StepUp stepUp, Runnable work) {
    if (!stepUp.isNeeded()) {
      work.run();
      return;
    }
    var password = new PasswordField(t("ui.account.password.current"));
    password.setId("proof-password");
    password.setMaxLength(LONGEST_PASSWORD);
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.setAutofocus(true);
    var dialog =
        new FormDialog(t("ui.account.proof.title"))
            .plain(new Paragraph(t("ui.account.proof.text")))
            .wide("password", password);
    if (stepUp.takesPasskey()) {
      dialog.plain(passkey(stepUp, dialog, work));
    }
    var code = code();
    if (stepUp.asksForCode()) {
      dialog.wide("code", code);
    }
    dialog
        .save(
            "proof-confirm",
            t("ui.account.proof.confirm"),
            () -> {
              stepUp.prove(password.getValue(), code.getValue());
              work.run();
            })
        .open();
  }

  private static Button passkey(StepUp stepUp, FormDialog dialog, Runnable work) {
    var button = new Button(t("ui.account.proof.passkey"), new Icon("key"));
    button.setId("proof-passkey");
    button.addClickListener(_ -> {
      var challenge = stepUp.challenge();
      button
          .getElement()
          .executeJs(
              "return import('/js/passkey.js').then(keys => keys.prove($0))", challenge.options())
          .then(
              String.class,
              signed -> {
                if (Refusals.allowed(() -> stepUp.prove(challenge, signed))) {
                  dialog.close();
                  var _ = Refusals.allowed(work);
                }
              },
              cancelled -> Toast.error(t("ui.account.passkeys.cancelled")));
    });
    button.getElement().executeJs("import('/js/passkey.js').then(keys => keys.offer(this))");
    return button;
  }

  /// A field for a code of the authenticator app, or a recovery code.
  public static TextField code() {
    var code = Fields.text(t("ui.account.code"), LONGEST_CODE);
    code.setId("code");
    code.getElement().setProperty("autocomplete", "one-time-code");
    code.setHelperText(t("ui.account.code.hint"));
    return code;
  }
}
