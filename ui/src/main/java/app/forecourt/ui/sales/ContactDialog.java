package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.ContactKind;
import app.forecourt.sales.ContactLog;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.SalesDesk;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Toast;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.Clock;

/// Writes down what was done for a customer, and what is to be done next: open, write, pick a day,
/// save. Without a day the rules pick it.
public final class ContactDialog extends FormDialog {

  /// @param version of the opportunity that was read
  /// @param then what is to be shown anew
  public ContactDialog(
      SalesDesk desk,
      Clock clock,
      OpportunityId opportunity,
      int version,
      String customer,
      Runnable then) {
    super(t("ui.sales.contact.title", customer));
    var kind = Fields.choice(t("ui.sales.contact.kind"), ContactKind.class);
    kind.setValue(ContactKind.PHONE);
    kind.setId("contact-kind");
    var content = Fields.note(t("ui.sales.contact.content"), 1_000);
    content.setRequiredIndicatorVisible(true);
    content.setAutofocus(true);
    content.setId("contact-content");
    var effective = new Checkbox(t("ui.sales.contact.effective"), true);
    effective.setId("contact-effective");
    var next = new NextActionFields(clock);
    field("kind", kind).field("effective", effective).wide("content", content);
    next.putInto(this);
    save(
        t("ui.sales.contact.save"),
        () -> {
          desk.contact(
              opportunity,
              new ContactLog(
                  Required.value("kind", kind.getValue()),
                  effective.getValue(),
                  content.getValue()),
              next.chosen(),
              version);
          Toast.done(t("ui.sales.contact.done"));
          then.run();
        });
  }
}
