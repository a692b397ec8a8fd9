package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.progressbar.ProgressBar;

/// How far a longer piece of work has come, while people go on working. It is changed from the
/// working thread through the screen's lock, as everything else.
public class ProgressToast {

  private final Notification toast = new Notification();
  private final Span text = new Span();
  private final ProgressBar bar = new ProgressBar();
  private final Div row = new Div();

  public ProgressToast(String what) {
    text.setText(what);
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", what);
    row.add(text, bar);
    row.addClassNames("toast", "toast-progress");
    toast.add(row);
    toast.setDuration(0);
    toast.setPosition(Position.BOTTOM_END);
    toast.open();
  }

  /// Lets people stop it.
  public void cancellable(Runnable stop) {
    var button =
        new Button(
            t("ui.kit.cancel"),
            click -> {
              toast.close();
              stop.run();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    row.add(button);
  }

  /// @param done how many of `all` are done
  public void at(String what, long done, long all) {
    text.setText(what);
    bar.setIndeterminate(false);
    bar.setMax(Math.max(1, all));
    bar.setValue(Math.min(done, Math.max(1, all)));
  }

  public void done(String result) {
    toast.close();
    Toast.done(result);
  }

  public void failed(String why) {
    toast.close();
    Toast.error(why);
  }
}
