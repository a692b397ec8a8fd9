package app.forecourt.ui.shell;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to errors that nobody caught: refusals are said, everything else is logged under a
/// reference that the user can tell us. Nobody ever sees a stack trace.
class UnexpectedErrors implements ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

  @Override
  public void error(ErrorEvent event) {
    var failed = event.getThrowable();
    var sentence =
        Refusals.sentence(failed).orElseGet(() -> t("ui.shell.error.unexpected", logged(failed)));
    if (UI.getCurrent() != null) {
      Toast.error(sentence);
    }
  }

  /// Logs what failed.
  ///
  /// @return the reference under which it can be found
  static String logged(Throwable failed) {
    var reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Reference {}", reference, failed);
    return reference;
  }
}
