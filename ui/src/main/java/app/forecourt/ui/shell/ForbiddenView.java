package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The role in force does not open this screen.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends Page implements HasErrorParameter<AccessDeniedException> {

  ForbiddenView() {
    super(t("ui.shell.forbidden.title"));
    add(
        new EmptyState(
            t("ui.shell.forbidden.text"), t("ui.shell.forbidden.hint"), NotFoundView.home()));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    return 403;
  }
}
