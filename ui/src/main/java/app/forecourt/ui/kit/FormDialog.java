package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.vocabulary.FieldRefusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A form in a dialog. The rules stay with the desk: what it refuses is shown at the field it
/// names, or above all fields, and the dialog stays open with everything typed.
///
/// ```java
/// new FormDialog(t("ui.sales.leads.new"))
///     .field("phone", phone)
///     .save(t("ui.kit.save"), () -> desk.capture(new NewLead(…, phone.phone(), …)))
///     .open();
/// ```
public class FormDialog extends Dialog {

  private final Div problem = new Div();
  private final FormLayout form = new FormLayout();
  private final Button save = new Button();
  private final Map<String, Component> fields = new LinkedHashMap<>();
  private boolean changed;
  private Runnable work = () -> {};

  public FormDialog(String title) {
    super(title);
    addClassName("form-dialog");
    setCloseOnOutsideClick(false);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    problem.setVisible(false);
    form.setAutoResponsive(true);
    form.setAutoRows(true);
    form.setExpandColumns(true);
    form.setExpandFields(true);
    form.setMaxColumns(2);
    add(problem, form);
    addDialogCloseActionListener(asked -> leave());

    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(click -> submit());
    save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
    save.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
    getFooter().add(new Button(t("ui.kit.cancel"), click -> leave()), save);
  }

  /// Adds a field in the next free place.
  ///
  /// @param name how refusals name it: the record component, e.g. `phone`
  public FormDialog field(String name, Component field) {
    form.add(field);
    return known(name, field);
  }

  /// Adds a field over the whole width.
  public FormDialog wide(String name, Component field) {
    form.add(field, 2);
    return known(name, field);
  }

  /// Adds something that is no field, e.g. a sentence or a table.
  public FormDialog plain(Component content) {
    form.add(content, 2);
    return this;
  }

  /// What the button says and does. When it went well, the dialog closes.
  public FormDialog save(String action, Runnable work) {
    save.setText(action);
    this.work = work;
    return this;
  }

  /// The same, with an id by which the button is found.
  public FormDialog save(String id, String action, Runnable work) {
    save.setId(id);
    return save(action, work);
  }

  /// Presses the button.
  void submit() {
    clear();
    try {
      work.run();
      close();
    } catch (RuntimeException failed) {
      var sentence = Refusals.sentence(failed).orElseThrow(() -> failed);
      if (!atItsField(failed, sentence)) {
        problem.setText(sentence);
        problem.setVisible(true);
        problem.scrollIntoView();
      }
    } finally {
      save.setEnabled(true);
    }
  }

  private FormDialog known(String name, Component field) {
    fields.put(name, field);
    if (field instanceof HasValue<?, ?> input) {
      input.addValueChangeListener(change -> changed |= change.isFromClient());
    }
    return this;
  }

  private void clear() {
    problem.setVisible(false);
    fields
        .values()
        .forEach(field -> {
          if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
          }
        });
  }

  private boolean atItsField(RuntimeException failed, String sentence) {
    var field =
        Refusals.refusal(failed)
            .filter(FieldRefusal.class::isInstance)
            .flatMap(refusal -> Optional.ofNullable(fields.get(((FieldRefusal) refusal).field())))
            .orElse(null);
    if (!(field instanceof HasValidationProperties validated)) {
      return false;
    }
    validated.setErrorMessage(sentence);
    validated.setInvalid(true);
    if (field instanceof Focusable<?> focusable) {
      focusable.focus();
    }
    return true;
  }

  /// Closes, but asks first if something was typed.
  private void leave() {
    if (changed) {
      Confirm.danger(
          t("ui.kit.form.discard.title"),
          t("ui.kit.form.discard.text"),
          t("ui.kit.form.discard.action"),
          this::close);
    } else {
      close();
    }
  }
}
