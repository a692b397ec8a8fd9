package app.forecourt.ui.account;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.RecoveryCodes;
import app.forecourt.ui.kit.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/// Shows recovery codes, this once.
final class RecoveryCodesDialog {

  private RecoveryCodesDialog() {}

  static void show(RecoveryCodes codes) {
    var list = new OrderedList();
    list.setId("recovery-codes");
    list.addClassName("recovery-codes");
    codes.codes().forEach(code -> list.add(new ListItem(code)));
    var copy =
        new Button(
            t("ui.account.codes.copy"),
            _ -> {
              UI.getCurrent()
                  .getPage()
                  .executeJs(
                      "navigator.clipboard?.writeText($0)", String.join("\n", codes.codes()));
              Toast.done(t("ui.account.codes.copied"));
            });
    var dialog = new Dialog(t("ui.account.codes"));
    var kept = new Button(t("ui.account.codes.kept"), _ -> dialog.close());
    kept.setId("codes-kept");
    kept.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.add(new Paragraph(t("ui.account.codes.text")), list);
    dialog.getFooter().add(copy, kept);
    dialog.setCloseOnOutsideClick(false);
    dialog.setCloseOnEsc(false);
    dialog.open();
  }
}
