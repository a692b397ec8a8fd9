package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.vocabulary.Refusal;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// A screen failed to open, and it is our fault.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Page implements HasErrorParameter<Exception> {

  FailureView() {
    super(t("ui.shell.failure.title"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var failed = parameter.getException();
    var sentence = Refusals.sentence(failed);
    if (sentence.isPresent()) {
      heading(t("ui.shell.refused.title"));
      add(new EmptyState(sentence.get(), "", NotFoundView.home()));
      return Refusals.refusal(failed).map(Refusal::kind).orElse(Refusal.Kind.STALE).status();
    }
    add(
        new EmptyState(
            t("ui.shell.error.unexpected", UnexpectedErrors.logged(failed)),
            t("ui.shell.failure.hint"),
            NotFoundView.home()));
    return 500;
  }
}
