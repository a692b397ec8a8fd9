package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/// Asks before something is done that is hard to take back.
public final class Confirm {

  private static final int LONGEST_REASON = 500;

  private Confirm() {}

  /// @param action what the button says: a verb, e.g. “取消订单”
  public static void ask(String title, String text, String action, Runnable then) {
    dialog(title, text, action, then).open();
  }

  /// The same for something that destroys: the button is red.
  public static void danger(String title, String text, String action, Runnable then) {
    var dialog = dialog(title, text, action, then);
    dialog.setConfirmButtonTheme("primary error");
    dialog.open();
  }

  /// Asks for a reason too; without one nothing is done.
  ///
  /// @param text the question above the field
  public static void reason(String title, String text, String action, Consumer<String> then) {
    var reason = new TextArea(text);
    reason.setMaxLength(LONGEST_REASON);
    new FormDialog(title)
        .field("reason", reason)
        .save(action, () -> then.accept(Required.text("reason", reason.getValue(), LONGEST_REASON)))
        .open();
  }

  private static ConfirmDialog dialog(String title, String text, String action, Runnable then) {
    var dialog = new ConfirmDialog(title, text, action, confirmed -> then.run());
    dialog.setCancelable(true);
    dialog.setCancelText(t("ui.kit.cancel"));
    return dialog;
  }
}
