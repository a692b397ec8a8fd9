package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/// Short messages that come and go, read out by screen readers.
public final class Toast {

  private static final int GLANCE = 4_000;
  private static final int ENOUGH_TO_ACT = 10_000;

  private Toast() {}

  /// Something was done.
  public static void done(String text) {
    shown(text, "check", "toast-good", GLANCE);
  }

  /// Something was done and can be taken back for ten seconds.
  public static void undoable(String text, Runnable undo) {
    acting(text, t("ui.kit.undo"), undo);
  }

  /// Something was done and leads somewhere.
  public static void acting(String text, String action, Runnable then) {
    var toast = shown(text, "check", "toast-good", ENOUGH_TO_ACT);
    var button =
        new Button(
            action,
            click -> {
              toast.close();
              then.run();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    toast.getChildren().findFirst().ifPresent(row -> ((Div) row).add(button));
  }

  /// Something is worth knowing.
  public static void info(String text) {
    shown(text, "info", "toast-info", GLANCE);
  }

  /// Something did not work; stays until it was read.
  public static void error(String text) {
    var toast = shown(text, "alert", "toast-bad", ENOUGH_TO_ACT);
    toast.setAssertive(true);
    var close = new Button(new Icon("close"), click -> toast.close());
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.setAriaLabel(t("ui.kit.close"));
    toast.getChildren().findFirst().ifPresent(row -> ((Div) row).add(close));
  }

  private static Notification shown(String text, String icon, String look, int duration) {
    var row = new Div(new Icon(icon), new Span(text));
    row.addClassNames("toast", look);
    var toast = new Notification(row);
    toast.setDuration(duration);
    toast.setPosition(Position.BOTTOM_CENTER);
    toast.open();
    return toast;
  }
}
