package app.forecourt.ui.shell;

import app.forecourt.audit.ExportLog;
import app.forecourt.audit.OneMoment;
import app.forecourt.audit.Watermark;
import app.forecourt.identity.StepUp;
import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.vocabulary.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Takes down in the log who takes which list out, and marks the file with it.
@Component
class ListExports implements Exports {

  private final ExportLog log;
  private final OneMoment moment;
  private final Permissions permissions;
  private final StepUp stepUp;
  private final Texts texts;

  ListExports(
      ExportLog log, OneMoment moment, Permissions permissions, StepUp stepUp, Texts texts) {
    this.log = log;
    this.moment = moment;
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
      moment.read(() -> file.write(mark));
      return true;
    });
  }

  @Override
  public <T> List<T> part(Supplier<List<T>> part) {
    return moment.part(part);
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
