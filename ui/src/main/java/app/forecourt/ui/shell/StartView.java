package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;

/// Where one lands: at the first screen of the menu that opens.
@Route("")
@PermitAll
class StartView extends Page implements BeforeEnterObserver {

  private final transient Doors doors;

  StartView(Doors doors) {
    super(t("ui.shell.start.title"));
    this.doors = doors;
    add(new EmptyState(t("ui.shell.start.empty"), t("ui.shell.start.hint")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    doors.open().stream()
        .map(MenuEntry::path)
        .min(Comparator.comparing(MenuGroup::of))
        .map(path -> path.replaceFirst("^/", ""))
        .ifPresent(event::forwardTo);
  }
}
