package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.identity.CurrentMember;
import app.forecourt.identity.Member;
import app.forecourt.notifications.NotificationFilter;
import app.forecourt.notifications.NotificationRow;
import app.forecourt.notifications.NotificationsDesk;
import app.forecourt.notifications.Ringing;
import app.forecourt.organization.EmployeeId;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Icon;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The bell in the frame: how much is unread, and the newest in a panel below. It looks again when
/// somebody goes to another screen, and as soon as it rings on any node.
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class NotificationBell extends Div {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationBell.class);
  private static final int NEWEST = 10;
  private static final int MANY = 99;

  private final transient NotificationsDesk desk;
  private final transient Ringing ringing;
  private final transient Texts texts;
  private final transient Clock clock;
  private final transient @Nullable Member member = CurrentMember.find().orElse(null);
  private final Span count = new Span();
  private final Button button = new Button();
  private final Popover panel = new Popover();
  private final Div content = new Div();
  private transient @Nullable Runnable stop;
  private int unread = -1;

  NotificationBell(NotificationsDesk desk, Ringing ringing, Texts texts, Clock clock) {
    this.desk = desk;
    this.ringing = ringing;
    this.texts = texts;
    this.clock = clock;
    addClassName("bell");
    count.addClassName("bell-count");
    count.getElement().setAttribute("aria-hidden", "true");
    button.setIcon(new Div(new Icon("bell"), count));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setId("bell");
    content.addClassName("bell-panel");
    panel.add(content);
    panel.setTarget(button);
    panel.setPosition(PopoverPosition.BOTTOM_END);
    panel.setAutofocus(true);
    panel.setAriaLabel(t("ui.shell.bell.title"));
    panel.addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        fill();
      }
    });
    add(button, panel);
    show(0);
  }

  /// Opens the panel, or closes it; also by the key N.
  @ClientCallable
  void toggle() {
    panel.setOpened(!panel.isOpened());
  }

  /// Looks whether there is something new; while the database is away, all stays as it was.
  void look() {
    if (member != null) {
      try {
        CurrentMember.run(member, this::refresh);
      } catch (DataAccessException | TransactionException away) {
        LOG.info("the bell cannot look now: {}", away.getMessage());
      }
    }
  }

  private void refresh() {
    show(desk.unread());
    if (panel.isOpened()) {
      fill();
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    if (member != null) {
      var screen = attached.getUI();
      stop =
          ringing.listen(
              new EmployeeId(member.employee()),
              () -> {
                var _ = TenantUi.access(screen, this::look);
              });
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (stop != null) {
      stop.run();
      stop = null;
    }
    super.onDetach(detached);
  }

  private void show(int now) {
    if (now != unread) {
      unread = now;
      count.setText(now > MANY ? MANY + "+" : String.valueOf(now));
      count.setVisible(now > 0);
      var label = now == 0 ? t("ui.shell.bell.title") : t("ui.shell.bell.unread", now);
      button.setAriaLabel(label);
      button.setTooltipText(label);
    }
  }

  private void fill() {
    content.removeAll();
    var all = new Button(t("ui.shell.bell.readAll"), _ -> readAll());
    all.addThemeVariants(ButtonVariant.TERTIARY);
    all.setId("read-all");
    all.setEnabled(unread > 0);
    var head = new Div(new H2(t("ui.shell.bell.title")), all);
    head.addClassName("bell-head");
    content.add(head);
    var newest = desk.newest(NotificationFilter.all(), null, NEWEST);
    if (newest.isEmpty()) {
      content.add(new EmptyState(t("ui.shell.bell.none"), t("ui.shell.bell.none.hint")));
    } else {
      var list = new UnorderedList();
      newest.forEach(row ->
          list.add(
              new ListItem(
                  new NotificationItem(row, texts, clock.instant(), this::open, this::read))));
      content.add(list);
    }
    content.add(foot());
  }

  private Div foot() {
    var foot =
        new Div(
            link("notifications", t("ui.shell.bell.all")),
            link("notifications/settings", t("ui.shell.bell.settings")));
    foot.addClassName("bell-foot");
    return foot;
  }

  private static Anchor link(String path, String text) {
    var link = new Anchor(path, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private void open(NotificationRow row) {
    read(row);
    panel.close();
    if (!row.link().isEmpty()) {
      getUI().ifPresent(screen -> screen.navigate(row.link()));
    }
  }

  private void read(NotificationRow row) {
    desk.read(row.id());
    look();
  }

  private void readAll() {
    desk.readAll();
    look();
  }
}
