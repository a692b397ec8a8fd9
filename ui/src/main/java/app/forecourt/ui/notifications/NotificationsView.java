package app.forecourt.ui.notifications;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.notifications.NotificationFilter;
import app.forecourt.notifications.NotificationKind;
import app.forecourt.notifications.NotificationRow;
import app.forecourt.notifications.NotificationsDesk;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Says;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.NotificationItem;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that somebody was told, the newest first. What is shown is in the address.
@Route("notifications")
@PermitAll
class NotificationsView extends Page implements BeforeEnterObserver {

  private static final String UNREAD = "unread";
  private static final String KIND = "kind";

  private final transient NotificationsDesk desk;
  private final transient Texts texts;
  private final transient Clock clock;
  private final Checkbox unread = new Checkbox(t("ui.notifications.unreadOnly"));
  private final Select<NotificationKind> kind = new Select<>();
  private final Button readAll;
  private final Div list = new Div();

  NotificationsView(NotificationsDesk desk, Texts texts, Clock clock) {
    super(t("ui.notifications.title"));
    this.desk = desk;
    this.texts = texts;
    this.clock = clock;
    readAll = action(t("ui.shell.bell.readAll"), this::readAll);
    readAll.setId("read-all-notifications");
    var settings = new Anchor("notifications/settings", t("ui.shell.bell.settings"));
    settings.getElement().setAttribute("router-link", true);
    settings.addClassName("button-like");
    actions(settings);
    unread.setId("unread-only");
    unread.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        filter();
      }
    });
    kind.setId("notification-kind");
    kind.setAriaLabel(t("ui.notifications.kind"));
    kind.setPlaceholder(t("ui.notifications.kind.all"));
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption(t("ui.notifications.kind.all"));
    kind.setItems(NotificationKind.values());
    kind.setItemLabelGenerator(one -> one == null ? t("ui.notifications.kind.all") : t(one));
    kind.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        filter();
      }
    });
    var filters = new Div(unread, kind);
    filters.addClassName("notification-filters");
    list.addClassName("notification-page");
    add(filters, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    unread.setValue(query.getSingleParameter(UNREAD).isPresent());
    kind.setValue(
        query
            .getSingleParameter(KIND)
            .flatMap(name ->
                Arrays.stream(NotificationKind.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst())
            .orElse(null));
    show();
  }

  private void filter() {
    var query = new TreeMap<String, List<String>>();
    if (unread.getValue()) {
      query.put(UNREAD, List.of(""));
    }
    @Nullable NotificationKind chosen = kind.getValue();
    if (chosen != null) {
      query.put(KIND, List.of(chosen.name()));
    }
    getUI()
        .ifPresent(screen -> screen.navigate(NotificationsView.class, new QueryParameters(query)));
  }

  private void show() {
    var filter = wanted();
    list.removeAll();
    readAll.setEnabled(desk.unread() > 0);
    if (desk.count(filter) == 0) {
      list.add(
          filter.equals(NotificationFilter.all())
              ? new EmptyState(t("ui.shell.bell.none"), t("ui.shell.bell.none.hint"))
              : new EmptyState(t("ui.notifications.noneSuch"), ""));
      return;
    }
    var rows = new VirtualList<NotificationRow>();
    rows.setDataProvider(
        DataProvider.fromCallbacks(
            window -> desk.list(filter, window.getOffset(), window.getLimit()).stream(),
            _ -> Math.toIntExact(desk.count(filter))));
    rows.setRenderer(
        new ComponentRenderer<>(
            row -> new NotificationItem(row, texts, clock.instant(), this::open, this::read)));
    rows.setItemAccessibleNameGenerator(row -> row.said(texts, Says.language()));
    list.add(rows);
  }

  private NotificationFilter wanted() {
    return new NotificationFilter(unread.getValue() ? true : null, kind.getValue());
  }

  private void open(NotificationRow row) {
    desk.read(row.id());
    if (row.link().isEmpty()) {
      show();
    } else {
      getUI().ifPresent(screen -> screen.navigate(row.link()));
    }
  }

  private void read(NotificationRow row) {
    desk.read(row.id());
    show();
  }

  private void readAll() {
    Toast.done(t("ui.notifications.readAll.done", desk.readAll()));
    show();
  }
}
