package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.LeadRow;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;

/// Writes down that we spoke to somebody who is interested in a car, or tried to.
public final class LeadContactDialog extends FormDialog {

  /// @param version of the lead that was read
  /// @param then gets it as it now reads
  public LeadContactDialog(
      LeadDesk desk, LeadId lead, int version, String name, Consumer<LeadRow> then) {
    super(t("ui.sales.contact.title", name));
    var note = Fields.note(t("ui.sales.contact.content"), 500);
    note.setRequiredIndicatorVisible(true);
    note.setAutofocus(true);
    note.setId("contact-content");
    wide("note", note);
    save(
        t("ui.sales.contact.save"),
        () -> {
          then.accept(desk.contact(lead, note.getValue(), version));
          Toast.done(t("ui.sales.contact.done"));
        });
    var missed =
        new Button(
            t("ui.sales.lead.noAnswer"),
            click -> {
              then.accept(desk.noAnswer(lead, note.getValue(), version));
              close();
              Toast.done(t("ui.sales.lead.noAnswer.done"));
            });
    missed.setId("no-answer");
    getFooter().addComponentAsFirst(missed);
  }
}
