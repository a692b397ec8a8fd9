package app.forecourt.ui.receivables;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.receivables.PaymentMethod;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/// How money changes hands, and what the bank calls it.
final class PaymentFields {

  private static final int LONGEST_REFERENCE = 60;

  private final Select<PaymentMethod> method =
      Fields.choice(t("ui.receivables.method"), PaymentMethod.class);
  private final TextField reference = Fields.text(t("ui.receivables.reference"), LONGEST_REFERENCE);

  PaymentFields() {
    method.setId("payment-method");
    method.setRequiredIndicatorVisible(true);
    method.setValue(PaymentMethod.TRANSFER);
    reference.setId("payment-reference");
    reference.setHelperText(t("ui.receivables.reference.hint"));
  }

  FormDialog putInto(FormDialog form) {
    return form.field("method", method).wide("reference", reference);
  }

  PaymentMethod method() {
    return Required.value("method", method.getValue());
  }

  String reference() {
    return reference.getValue();
  }
}
