package app.forecourt.ui.kit;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An amount in yuan with at most two decimals.
public class MoneyField extends BigDecimalField {

  private final String name;

  /// @param name how refusals name it, e.g. `price`
  public MoneyField(String name, String label) {
    super(label);
    this.name = name;
    setLocale(Locale.ROOT);
    setPrefixComponent(new Span("¥"));
    addClassName("money-field");
    addValueChangeListener(change -> {
      var readable = readable();
      setInvalid(!readable);
      setErrorMessage(readable ? null : t("ui.kit.money.decimals"));
    });
  }

  /// The amount typed; null if none.
  ///
  /// @throws FieldUnreadable if it has fractions of a fen, or is beyond all measure
  public @Nullable Money money() {
    var yuan = getValue();
    if (yuan == null) {
      return null;
    }
    if (!readable()) {
      throw new FieldUnreadable(name, "1280.50");
    }
    return Money.yuan(yuan);
  }

  public void setMoney(@Nullable Money money) {
    setValue(money == null ? null : money.yuan());
  }

  private boolean readable() {
    var yuan = getValue();
    return yuan == null
        || (yuan.stripTrailingZeros().scale() <= 2 && yuan.precision() - yuan.scale() <= 15);
  }
}
