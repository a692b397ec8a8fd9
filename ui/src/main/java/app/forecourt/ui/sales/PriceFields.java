package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.DiscountBands;
import app.forecourt.sales.OrderLine;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.vocabulary.FieldUnreadable;
import app.forecourt.vocabulary.Money;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The price of a car and what is taken besides; while it is typed, it says how much discount that
/// is and who has to agree to it.
final class PriceFields {

  private final DiscountBands bands;
  private final int band;
  private final Fmt fmt = Fmt.here();
  private final MoneyField price = new MoneyField("price", t("ui.sales.price"));
  private final Div verdict = new Div();
  private final LinesField lines;
  private @Nullable Money list;

  /// @param band how much the present member may agree to, 0 to 4
  PriceFields(DiscountBands bands, int band, List<OrderLine> present) {
    this.bands = bands;
    this.band = band;
    lines = new LinesField(present, this::judge);
    price.setId("order-price");
    price.setRequiredIndicatorVisible(true);
    price.setValueChangeMode(ValueChangeMode.LAZY);
    price.addValueChangeListener(typed -> judge());
    verdict.addClassName("verdict");
    verdict.setId("order-discount");
    verdict.getElement().setAttribute("role", "status");
  }

  void putInto(FormDialog form) {
    form.field("price", price).plain(verdict).wide("lines", lines);
  }

  /// @param list the list price
  /// @param price what the customer pays
  void set(Money list, Money price) {
    this.list = list;
    this.price.setMoney(price);
    judge();
  }

  /// @throws app.forecourt.vocabulary.FieldRefusal if it is missing or no amount
  Money price() {
    return Required.value("price", price.money());
  }

  List<OrderLine> lines() {
    return lines.lines();
  }

  private void judge() {
    verdict.removeAll();
    try {
      var asked = price.money();
      if (asked != null && asked.isPositive() && list != null && list.isPositive()) {
        verdict.add(said(list, asked), new Span(total(asked)));
      }
    } catch (FieldUnreadable unfinished) {
      // The field says so itself.
    }
  }

  private Span said(Money list, Money asked) {
    var less = list.minus(asked);
    var points = less.basisPointsOf(list);
    var needed = bands.levelFor(points);
    var within = needed.band() <= band;
    var said =
        new Span(
            t(
                within ? "ui.sales.discount.within" : "ui.sales.discount.beyond",
                fmt.money(list),
                fmt.money(less),
                fmt.basisPoints(points),
                needed));
    said.addClassNames("badge", within ? "tone-good" : "tone-waiting");
    return said;
  }

  private String total(Money asked) {
    return t("ui.sales.total.is", fmt.money(asked.plus(lines.sum())));
  }
}
