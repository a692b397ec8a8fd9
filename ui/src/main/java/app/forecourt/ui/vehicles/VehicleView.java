package app.forecourt.ui.vehicles;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Steps;
import app.forecourt.ui.kit.Timeline;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vehicles.MovementRow;
import app.forecourt.vehicles.VehicleId;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A car: where it stands, for whom, and how it came there.
@Route("vehicles")
@PermitAll
@Needs(Action.STOCK)
class VehicleView extends RecordPage implements HasUrlParameter<String> {

  private static final List<VehicleStatus> WAY =
      List.of(
          VehicleStatus.ORDERED,
          VehicleStatus.IN_TRANSIT,
          VehicleStatus.ARRIVED,
          VehicleStatus.IN_STOCK,
          VehicleStatus.RESERVED,
          VehicleStatus.SOLD,
          VehicleStatus.DELIVERED);
  private static final Set<VehicleStatus> ONWARDS =
      EnumSet.of(VehicleStatus.IN_TRANSIT, VehicleStatus.ARRIVED, VehicleStatus.IN_STOCK);

  private final VehicleStock stock;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();

  VehicleView(
      VehicleStock stock, OrganizationDesk organization, Permissions permissions, Clock clock) {
    this.stock = stock;
    this.organization = organization;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public void setParameter(BeforeEvent event, String address) {
    show(new VehicleId(idIn(address)));
  }

  private void show(VehicleId id) {
    var car = stock.row(id);
    clear();
    heading(car.model());
    beside(new StatusBadge(car.status(), StockTones.of(car.status())));
    meta(car.storeName(), car.colour(), fmt.vin(car.vin().value()));
    if (car.status() != VehicleStatus.WITHDRAWN) {
      top(
          new Steps(
              WAY.stream().map(status -> t(status)).toList(), stepOf(car.status()), moves(car)));
    }
    left(
        t("ui.vehicles.history"),
        new Timeline(stock.history(id).stream().map(VehicleView::entry).toList(), clock.instant()));
    right(t("ui.vehicles.facts"), facts(car));
  }

  private static int stepOf(VehicleStatus status) {
    return switch (status) {
      case DAMAGE_HOLD -> WAY.indexOf(VehicleStatus.ARRIVED);
      case DEMO, TRANSFER_OUT -> WAY.indexOf(VehicleStatus.IN_STOCK);
      case DELIVERED -> WAY.size();
      default -> WAY.indexOf(status);
    };
  }

  /// What the stock keeper can do with the car; orders do the rest.
  private Component[] moves(VehicleRow car) {
    if (car.status().byOrderOnly()
        || !permissions.sight(Action.ALLOCATION, Verb.WRITE).reaches(car.store(), null)) {
      return new Component[0];
    }
    return car.status().next().stream()
        .filter(to -> !to.byOrderOnly())
        .sorted()
        .map(to -> move(car, to))
        .toArray(Component[]::new);
  }

  private Button move(VehicleRow car, VehicleStatus to) {
    var button = new Button(t("ui.vehicles.move." + to));
    button.setId("move-" + to);
    if (to == VehicleStatus.WITHDRAWN) {
      button.addClickListener(click ->
          Confirm.danger(
              t("ui.vehicles.withdraw.title"),
              t("ui.vehicles.withdraw.text", car.model(), car.vin().tail()),
              t("ui.vehicles.move.WITHDRAWN"),
              () -> moveTo(car, to)));
    } else {
      button.addClickListener(click -> moveTo(car, to));
    }
    if (ONWARDS.contains(to)) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
      button.addClassName("primary-action");
    }
    return button;
  }

  private void moveTo(VehicleRow car, VehicleStatus to) {
    if (car.status() == VehicleStatus.TRANSFER_OUT && to == VehicleStatus.IN_STOCK) {
      receive(car);
      return;
    }
    stock.move(car.id(), to, car.version());
    show(car.id());
    Toast.done(t("ui.vehicles.moved", car.status(), to));
  }

  /// Takes a car in that was on its way between stores.
  private void receive(VehicleRow car) {
    var sight = permissions.sight(Action.ALLOCATION, Verb.WRITE);
    var stores =
        organization.stores().stream().filter(row -> sight.reaches(row.id(), null)).toList();
    var store = Fields.pick(t("ui.vehicles.store"), stores, StoreRow::name);
    store.setId("receive-store");
    store.setRequiredIndicatorVisible(true);
    stores.stream()
        .filter(row -> row.id().equals(car.store()))
        .findFirst()
        .ifPresent(store::setValue);
    new FormDialog(t("ui.vehicles.receive"))
        .wide("store", store)
        .save(
            "receive-save",
            t("ui.vehicles.receive"),
            () -> {
              @Nullable StoreRow at = store.getValue();
              stock.receive(car.id(), Required.value("store", at).id(), car.version());
              show(car.id());
              Toast.done(t("ui.vehicles.moved", car.status(), VehicleStatus.IN_STOCK));
            })
        .open();
  }

  private Facts facts(VehicleRow car) {
    var facts =
        new Facts()
            .fact(t("ui.vehicles.vin"), fmt.vin(car.vin().value()))
            .fact(t("ui.vehicles.brand"), car.brand())
            .fact(t("ui.vehicles.model"), car.model())
            .fact(t("ui.vehicles.colour"), car.colour())
            .fact(t("ui.vehicles.listPrice"), car.listPrice());
    if (car.cost() != null) {
      facts.fact(t("ui.vehicles.cost"), car.cost());
    }
    facts
        .fact(t("ui.vehicles.stockedAt"), fmt.day(car.stockedAt()))
        .fact(t("ui.vehicles.age"), age(car));
    if (car.order() != null) {
      facts.fact(t("ui.vehicles.order"), order(car));
    }
    if (car.reservedUntil() != null) {
      facts.fact(t("ui.vehicles.reservedUntil"), car.reservedUntil());
    }
    return facts;
  }

  private static Component age(VehicleRow car) {
    var age = StockTones.age(car.ageDays());
    return age == null ? new Span(Fmt.NONE) : new StatusBadge(age, StockTones.of(car.ageDays()));
  }

  private Component order(VehicleRow car) {
    var number = fmt.text(car.orderNumber());
    if (!permissions.may(Action.ORDER, Verb.READ)) {
      return new Span(number);
    }
    var link = new Anchor("sales/orders/" + car.order(), number);
    link.getElement().setAttribute("router-link", true);
    link.setId("order");
    return link;
  }

  private static Timeline.Entry entry(MovementRow movement) {
    var from = movement.from();
    return new Timeline.Entry(
        movement.at(),
        "car",
        movement.to() == VehicleStatus.WITHDRAWN ? Tone.BAD : StockTones.of(movement.to()),
        from == null
            ? t("ui.vehicles.came", movement.to())
            : t("ui.vehicles.moved", from, movement.to()),
        from == VehicleStatus.RESERVED && movement.who().isEmpty()
            ? t("ui.vehicles.unclaimed", movement.reason())
            : movement.reason(),
        movement.who(),
        "");
  }
}
