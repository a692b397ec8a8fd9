package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.LineKind;
import app.forecourt.sales.OrderLine;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is taken besides the car.
final class LinesField extends Div {

  private final Div rows = new Div();
  private final List<Row> lines = new ArrayList<>();
  private final Runnable changed;

  private record Row(Div shown, Select<LineKind> kind, TextField text, MoneyField amount) {

    OrderLine line() {
      return new OrderLine(
          Required.value("kind", kind.getValue()),
          text.getValue(),
          Required.value("amount", amount.money()));
    }
  }

  /// @param changed what is to be done when an amount changed
  LinesField(List<OrderLine> present, Runnable changed) {
    this.changed = changed;
    addClassName("order-lines");
    rows.addClassName("order-lines-rows");
    var more = new Button(t("ui.sales.line.add"), new Icon("plus"), click -> line(null));
    more.addThemeVariants(ButtonVariant.TERTIARY);
    more.setId("add-line");
    add(rows, more);
    present.forEach(this::line);
  }

  /// @throws app.forecourt.vocabulary.FieldRefusal if one of them is not complete
  List<OrderLine> lines() {
    return lines.stream().map(Row::line).toList();
  }

  /// What they cost so far.
  Money sum() {
    return lines.stream()
        .map(row -> row.amount().getValue() == null ? null : row.amount().money())
        .filter(Objects::nonNull)
        .reduce(Money.ZERO, Money::plus);
  }

  private void line(@Nullable OrderLine line) {
    var kind = Fields.choice(t("ui.sales.line.kind"), LineKind.class);
    kind.setValue(line == null ? LineKind.ACCESSORY : line.kind());
    var text = Fields.text(t("ui.sales.line.text"), 100);
    var amount = new MoneyField("amount", t("ui.sales.line.amount"));
    if (line != null) {
      text.setValue(line.text());
      amount.setMoney(line.amount());
    }
    kind.addValueChangeListener(chosen -> {
      if (chosen.getValue() == LineKind.GIFT) {
        amount.setMoney(Money.ZERO);
      }
      amount.setReadOnly(chosen.getValue() == LineKind.GIFT);
    });
    amount.addValueChangeListener(typed -> changed.run());
    var remove = new Button(new Icon("trash"));
    remove.addThemeVariants(ButtonVariant.TERTIARY);
    remove.setAriaLabel(t("ui.kit.remove"));
    var row = new Row(new Div(kind, text, amount, remove), kind, text, amount);
    row.shown().addClassName("order-line");
    remove.addClickListener(click -> {
      lines.remove(row);
      rows.remove(row.shown());
      changed.run();
    });
    lines.add(row);
    rows.add(row.shown());
  }
}
