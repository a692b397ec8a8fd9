package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.sales.OrderCard;
import app.forecourt.sales.OrderDesk;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Chooses which car of the stock a customer gets; of the colour he ordered first, and of these the
/// longest in stock.
final class AllocationDialog extends FormDialog {

  private final Fmt fmt = Fmt.here();

  AllocationDialog(OrderDesk desk, OrderCard card, Consumer<OrderCard> then) {
    super(t("ui.sales.allocate.title", card.row().model(), card.row().colour()));
    var wanted = card.row().colour();
    var cars =
        desk.candidates(card.id()).stream()
            .sorted(Comparator.comparing(car -> !car.colour().equals(wanted)))
            .toList();
    var choice = new RadioButtonGroup<VehicleRow>(t("ui.sales.allocate.cars", cars.size()));
    choice.setId("candidates");
    choice.addClassName("candidates");
    choice.setItems(cars);
    choice.setRenderer(new ComponentRenderer<Component, VehicleRow>(car -> face(car, wanted)));
    choice.setItemLabelGenerator(car -> Worded.vin(car.vin()));
    if (!cars.isEmpty() && cars.getFirst().colour().equals(wanted)) {
      choice.setValue(cars.getFirst());
    }
    wide("vehicle", choice);
    save(
        t("ui.sales.allocate"),
        () -> {
          @Nullable VehicleRow chosen = choice.getValue();
          var car = Required.value("vehicle", chosen);
          then.accept(desk.allocate(card.id(), car.id(), card.version()));
          Toast.done(t("ui.sales.allocated", Worded.vin(car.vin())));
        });
  }

  private Component face(VehicleRow car, String wanted) {
    var vin = new Span(fmt.vin(car.vin().value()));
    vin.addClassName("mono");
    var age = car.ageDays();
    var face =
        new Div(
            vin,
            new StatusBadge(car.colour(), car.colour().equals(wanted) ? Tone.GOOD : Tone.NEUTRAL),
            new Span(age == null ? "" : t("ui.sales.allocate.age", age)));
    face.addClassName("candidate");
    return face;
  }
}
