package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import app.forecourt.sales.NewOrder;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OrderChannel;
import app.forecourt.sales.OrderDesk;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.vehicles.StockFilter;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Drafts an order: which car, at which price.
final class NewOrderDialog extends FormDialog {

  private static final int CARS = 100;

  private final VehicleStock stock;
  private final OpportunityCard opportunity;
  private final ComboBox<TrimRow> trim;
  private final ComboBox<String> colour = new ComboBox<>(t("ui.sales.colour"));
  private final PriceFields prices;

  /// @param trims what the store sells
  NewOrderDialog(
      OrderDesk desk,
      VehicleStock stock,
      OpportunityCard opportunity,
      List<TrimRow> trims,
      PriceFields prices) {
    super(t("ui.sales.order.new.for", opportunity.customerName()));
    this.stock = stock;
    this.opportunity = opportunity;
    this.prices = prices;
    trim = Fields.pick(t("ui.sales.model"), trims, TrimRow::name);
    trim.setId("order-trim");
    trim.setRequiredIndicatorVisible(true);
    trim.addValueChangeListener(chosen -> chosen(chosen.getValue()));
    colour.setId("order-colour");
    colour.setRequiredIndicatorVisible(true);
    colour.setAllowCustomValue(true);
    colour.addCustomValueSetListener(typed -> colour.setValue(typed.getDetail()));
    var channel = Fields.choice(t("ui.sales.order.channel"), OrderChannel.class);
    channel.setId("order-channel");
    channel.setValue(OrderChannel.SHOWROOM);
    var key = UUID.randomUUID().toString();
    field("trim", trim).field("colour", colour).field("channel", channel);
    prices.putInto(this);
    save(
        t("ui.sales.order.draft"),
        () -> {
          var id =
              desk.draft(
                  NewOrder.of(
                      opportunity.id(),
                      Required.value("trim", trim.getValue()).id(),
                      colour.getValue(),
                      prices.price(),
                      prices.lines(),
                      Required.value("channel", channel.getValue()),
                      key));
          UI.getCurrent().navigate("sales/orders/" + id);
        });
    meant(trims).ifPresent(trim::setValue);
  }

  /// The car he has been talking of.
  private Optional<TrimRow> meant(List<TrimRow> trims) {
    var interest = opportunity.interest();
    return trims.stream()
        .filter(any -> any.id().equals(opportunity.trim()))
        .findFirst()
        .or(() -> trims.stream().filter(any -> interest.contains(any.name())).findFirst())
        .or(() -> trims.stream().filter(any -> interest.contains(any.series())).findFirst());
  }

  private void chosen(@Nullable TrimRow chosen) {
    if (chosen == null) {
      return;
    }
    prices.set(chosen.listPrice(), chosen.listPrice());
    var inStock =
        stock
            .list(
                new StockFilter(
                    opportunity.store(), VehicleStatus.IN_STOCK, chosen.id(), null, null),
                Sorting.up("age"),
                0,
                CARS)
            .stream()
            .collect(groupingBy(VehicleRow::colour, TreeMap::new, counting()));
    var before = colour.getValue();
    colour.setItems(inStock.keySet());
    if (before != null) {
      colour.setValue(before);
    }
    trim.setHelperText(
        inStock.isEmpty()
            ? t("ui.sales.order.noneInStock")
            : t(
                "ui.sales.order.inStock",
                inStock.entrySet().stream()
                    .map(some -> t("ui.sales.order.coloured", some.getKey(), some.getValue()))
                    .collect(joining(t("ui.sales.comma")))));
  }
}
