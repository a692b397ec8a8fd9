package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.notifications.NotificationRow;
import app.forecourt.notifications.Severity;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;

/// One notification: what it says, how long ago, and whether it was read; in the panel of the bell
/// and on the page of all.
public class NotificationItem extends Div {

  /// @param open goes to what it is about
  /// @param read notes that it was seen
  public NotificationItem(
      NotificationRow row,
      Texts texts,
      Instant now,
      Consumer<NotificationRow> open,
      Consumer<NotificationRow> read) {
    addClassName("notification");
    setClassName("unread", row.unread());
    var said = new Span(row.said(texts, Says.language()));
    said.addClassName("notification-text");
    var about = new Div();
    about.addClassName("notification-about");
    if (row.unread()) {
      about.add(new StatusBadge(t("ui.shell.bell.new"), Tone.INFO));
    }
    if (row.severity() == Severity.CRITICAL) {
      about.add(new StatusBadge(row.severity(), Tone.BAD));
    }
    var when = new Span(Fmt.here().ago(row.at(), now));
    when.addClassName("quiet");
    about.add(when);
    var go = new Button(new Div(said, about), _ -> open.accept(row));
    go.addThemeVariants(ButtonVariant.TERTIARY);
    go.addClassName("notification-open");
    go.setTestId("open-notification");
    add(go);
    if (row.unread()) {
      var seen = new Button(new Icon("check"), _ -> read.accept(row));
      seen.addThemeVariants(ButtonVariant.TERTIARY);
      seen.setAriaLabel(t("ui.shell.bell.read"));
      seen.setTooltipText(t("ui.shell.bell.read"));
      seen.setTestId("read-notification");
      add(seen);
    }
  }
}
