package app.forecourt.ui.shell;

import app.forecourt.audit.ExportLog;
import app.forecourt.audit.Watermark;
import app.forecourt.identity.StepUp;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.vocabulary.Texts;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Takes down in the log who takes which list out, and marks the file with it.
@Component
class ListExports implements Exports {

  private final ExportLog log;
  private final Permissions permissions;
  private final StepUp stepUp;
  private final Texts texts;

  ListExports(ExportLog log, Permissions permissions, StepUp stepUp, Texts texts) {
    this.log = log;
    this.permissions = permissions;
    this.stepUp = stepUp;
    this.texts = texts;
  }

  @Override
  public boolean allowed() {
    return permissions.may(Action.EXPORT, Verb.EXPORT);
  }

  @Override
  public void before(String list, Runnable then) {
    if (ExportLog.needsProof(list)) {
      Proof.before(stepUp, then);
    } else {
      then.run();
    }
  }

  @Override
  public void write(String list, String filter, long rows, Locale language, File file)
      throws IOException {
    var mark = said(log.note(list, filter, rows), language);
    permissions.takingOut(() -> {
      file.write(mark);
      return true;
    });
  }

  private String said(Watermark mark, Locale language) {
    return texts.text(
        language,
        "ui.shell.watermark",
        mark.group(),
        mark.who(),
        mark.role(),
        Fmt.in(language).moment(mark.at()),
        mark.export().toString());
  }
}
