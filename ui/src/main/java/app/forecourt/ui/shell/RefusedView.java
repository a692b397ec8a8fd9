package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import app.forecourt.vocabulary.Refusal;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// A screen could not be opened, because a desk refused what it needs.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedView extends Page implements HasErrorParameter<Refusal> {

  RefusedView() {
    super(t("ui.shell.refused.title"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
    var refusal = parameter.getException();
    heading(
        refusal.kind() == Refusal.Kind.UNKNOWN
            ? t("ui.shell.notFound.title")
            : t("ui.shell.refused.title"));
    add(new EmptyState(t(refusal), "", NotFoundView.home()));
    return refusal.kind().status();
  }
}
