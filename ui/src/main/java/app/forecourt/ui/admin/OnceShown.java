package app.forecourt.ui.admin;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/// What a program needs to get in, shown this once.
class OnceShown extends Dialog {

  OnceShown(String title) {
    super(title);
    add(new Paragraph(t("ui.admin.tokens.issued.text")));
    setCloseOnOutsideClick(false);
  }

  /// Something that does not have to be kept secret.
  OnceShown with(String id, String label, String value) {
    add(field(id, label, value));
    return this;
  }

  OnceShown secret(String id, String label, String value) {
    var secret = field(id, label, value);
    add(secret);
    var copy =
        new Button(
            t("ui.admin.members.copy"),
            _ -> {
              UI.getCurrent()
                  .getPage()
                  .executeJs("navigator.clipboard?.writeText($0)", secret.getValue());
              Toast.done(t("ui.admin.members.copied"));
            });
    var kept = new Button(t("ui.kit.close"), _ -> close());
    kept.setId("secret-kept");
    getFooter().add(copy, kept);
    return this;
  }

  private static TextField field(String id, String label, String value) {
    var field = new TextField(label, value, "");
    field.setReadOnly(true);
    field.setWidthFull();
    field.setId(id);
    return field;
  }
}
