package app.forecourt.ui.vehicles;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.BrandDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.MoneyField;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.NewTrim;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vocabulary.Required;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.Function;

/// What the group's makers offer.
@Route("vehicles/catalogue")
@PermitAll
@Needs(Action.STOCK)
class CatalogueView extends Page {

  private final Catalogue catalogue;
  private final BrandDesk brands;
  private final Grid<TrimRow> grid = new Grid<>();
  private final Fmt fmt = Fmt.here();

  CatalogueView(Catalogue catalogue, BrandDesk brands, Permissions permissions) {
    super(t("ui.vehicles.catalogue"));
    this.catalogue = catalogue;
    this.brands = brands;
    grid.addColumn(trim -> trim.brand() + " " + trim.name())
        .setHeader(t("ui.vehicles.model"))
        .setFlexGrow(2)
        .setSortable(true);
    grid.addColumn(trim -> fmt.money(trim.listPrice()))
        .setHeader(t("ui.vehicles.listPrice"))
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(TrimRow::listPrice);
    grid.addColumn(trim -> fmt.any(trim.electric())).setHeader(t("ui.vehicles.electric"));
    if (permissions.mayEverywhere(Action.PRICE_ADJUSTMENT, Verb.APPROVE)) {
      primary(t("ui.vehicles.trim.new"), this::add).setId("new-trim");
      grid.addComponentColumn(this::reprice).setFlexGrow(0).setAutoWidth(true);
    }
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    grid.setEmptyStateComponent(
        new EmptyState(t("ui.vehicles.catalogue.empty"), t("ui.vehicles.catalogue.empty.hint")));
    add(grid);
    show();
  }

  private void show() {
    grid.setItems(catalogue.trims(null));
  }

  private void add() {
    var brand = Fields.choice(t("ui.vehicles.brand"), brands.names(), Function.identity());
    brand.setId("trim-brand");
    brand.setRequiredIndicatorVisible(true);
    var series = Fields.text(t("ui.vehicles.series"), 40);
    series.setId("trim-series");
    series.setRequiredIndicatorVisible(true);
    var trim = Fields.text(t("ui.vehicles.trim"), 60);
    trim.setId("trim-name");
    trim.setRequiredIndicatorVisible(true);
    var price = price();
    var electric = new Checkbox(t("ui.vehicles.electric"));
    new FormDialog(t("ui.vehicles.trim.new"))
        .field("brand", brand)
        .field("series", series)
        .field("trim", trim)
        .field("listPrice", price)
        .wide("electric", electric)
        .save(
            "trim-save",
            t("ui.kit.save"),
            () -> {
              catalogue.add(
                  new NewTrim(
                      brand.getValue(),
                      series.getValue(),
                      trim.getValue(),
                      Required.value("listPrice", price.money()),
                      electric.getValue()));
              show();
              Toast.done(t("ui.vehicles.trim.added"));
            })
        .open();
  }

  private Button reprice(TrimRow trim) {
    var button = new Button(t("ui.vehicles.reprice"), click -> openReprice(trim));
    button.setId("reprice-" + trim.id());
    return button;
  }

  private void openReprice(TrimRow trim) {
    var price = price();
    price.setMoney(trim.listPrice());
    new FormDialog(t("ui.vehicles.reprice.title", trim.name()))
        .wide("listPrice", price)
        .save(
            "trim-save",
            t("ui.kit.save"),
            () -> {
              catalogue.list(trim.id(), Required.value("listPrice", price.money()), trim.version());
              show();
              Toast.done(t("ui.vehicles.repriced"));
            })
        .open();
  }

  private static MoneyField price() {
    var price = new MoneyField("listPrice", t("ui.vehicles.listPrice"));
    price.setId("trim-price");
    price.setRequiredIndicatorVisible(true);
    return price;
  }
}
