package app.forecourt.ui.kit;

import app.forecourt.vocabulary.NotAPhone;
import app.forecourt.vocabulary.Phone;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/// A telephone number as people write it; phones show digits to type it with.
public class PhoneField extends TextField {

  private static final int LONGEST = 40;

  public PhoneField(String label) {
    super(label);
    setMaxLength(LONGEST);
    setAutocomplete(Autocomplete.TEL);
    getElement()
        .executeJs(
            "customElements.whenDefined(this.localName)"
                + ".then(() => this.inputElement && (this.inputElement.inputMode = 'tel'))");
    addValueChangeListener(change -> complain());
  }

  /// The number typed; null if none.
  ///
  /// @throws NotAPhone if it is none, which the field shows too
  public @Nullable Phone phone() {
    if (getValue().isBlank()) {
      return null;
    }
    complain();
    return Phone.of(getValue().strip());
  }

  /// Marks the field if what stands in it is no number.
  private void complain() {
    setInvalid(false);
    if (!getValue().isBlank()) {
      try {
        Phone.of(getValue().strip());
      } catch (NotAPhone refused) {
        setErrorMessage(Says.t(refused));
        setInvalid(true);
      }
    }
  }

  public void setPhone(@Nullable Phone phone) {
    setValue(phone == null ? "" : phone.spoken());
  }
}
