package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// There is no such address; nobody is told whether somebody else has something there.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

  NotFoundView() {
    super(t("ui.shell.notFound.title"));
    add(new EmptyState(t("ui.shell.notFound.text"), t("ui.shell.notFound.hint"), home()));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return 404;
  }

  static Anchor home() {
    var link = new Anchor("", t("ui.shell.home"));
    link.addClassName("button-like");
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
