package app.forecourt.ui.vehicles;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Sight;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.ui.kit.BulkForm;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.kit.ListPage;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vehicles.Catalogue;
import app.forecourt.vehicles.StockFilter;
import app.forecourt.vehicles.TrimId;
import app.forecourt.vehicles.TrimRow;
import app.forecourt.vehicles.VehicleRow;
import app.forecourt.vehicles.VehicleStatus;
import app.forecourt.vehicles.VehicleStock;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cars of the stores in sight.
@Route("sales/stock")
@Menu(title = "ui.vehicles.title", order = 36)
@PermitAll
@Needs(Action.STOCK)
class StockView extends ListPage<VehicleRow> {

  private static final List<Integer> AGES = List.of(30, 60, 90);

  private final VehicleStock stock;
  private final Catalogue catalogue;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final Fmt fmt = Fmt.here();

  StockView(
      VehicleStock stock,
      Catalogue catalogue,
      OrganizationDesk organization,
      Permissions permissions,
      Exports exports) {
    super(t("ui.vehicles.title"));
    this.stock = stock;
    this.catalogue = catalogue;
    this.organization = organization;
    this.permissions = permissions;
    action(t("ui.vehicles.catalogue"), () -> UI.getCurrent().navigate(CatalogueView.class))
        .setId("catalogue");
    var keeping = permissions.sight(Action.ALLOCATION, Verb.WRITE);
    if (keeping.owners() == null && !keeping.isNothing()) {
      primary(t("ui.vehicles.admit"), this::admit).setId("admit");
      emptyHint(
          t("ui.vehicles.empty"),
          t("ui.vehicles.empty.hint"),
          new Button(t("ui.vehicles.admit"), click -> admit()));
    }
    if (permissions.may(Action.API_TOKENS, Verb.WRITE)) {
      action(
              t("ui.vehicles.import"),
              () ->
                  UI.getCurrent()
                      .navigate("admin/imports", QueryParameters.of("kind", "STOCK_VEHICLES")))
          .setId("import");
    }
    searchable(t("ui.vehicles.search"));
    choice("status", t("ui.vehicles.status"), VehicleStatus.class);
    var stores = organization.stores();
    if (stores.size() > 1) {
      choice(
          "store", t("ui.vehicles.store"), stores, store -> store.id().toString(), StoreRow::name);
    }
    choice(
        "trim",
        t("ui.vehicles.model"),
        catalogue.trims(null),
        trim -> trim.id().toString(),
        TrimRow::name);
    choice(
        "older",
        t("ui.vehicles.older"),
        AGES,
        String::valueOf,
        days -> t("ui.vehicles.olderThan", days));
    column("vin", t("ui.vehicles.vin"), row -> fmt.vin(row.vin().value())).sortable().mono();
    column("model", t("ui.vehicles.model"), VehicleRow::model).sortable().wide();
    column("status", t("ui.vehicles.status"), VehicleRow::status)
        .sortable()
        .badge(row -> StockTones.of(row.status()));
    column("colour", t("ui.vehicles.colour"), VehicleRow::colour).sortable();
    column("age", t("ui.vehicles.age"), row -> StockTones.age(row.ageDays()))
        .sortable()
        .badge(row -> StockTones.of(row.ageDays()));
    figures("listPrice", t("ui.vehicles.listPrice"), VehicleRow::listPrice).sortable();
    if (permissions.seesCost()) {
      figures("cost", t("ui.vehicles.cost"), VehicleRow::cost).sortable();
    }
    column("order", t("ui.vehicles.order"), VehicleRow::orderNumber).sortable().mono();
    column("store", t("ui.vehicles.store"), VehicleRow::storeName).sortable();
    column("brand", t("ui.vehicles.brand"), VehicleRow::brand).sortable().hidden();
    column("stocked", t("ui.vehicles.stockedAt"), VehicleRow::stockedAt).sortable().hidden();
    if (keeping.owners() == null && !keeping.isNothing()) {
      bulk("send", t("ui.vehicles.move.TRANSFER_OUT"), cars -> BulkForm.of(this::send));
      bulk("receive", t("ui.vehicles.receive"), cars -> receiving(keeping));
    }
    above(this::tiles);
    opens(row -> "vehicles/" + row.id());
    rows(
        Sorting.down("created"),
        (asked, sorting, offset, limit) -> stock.list(filter(asked), sorting, offset, limit),
        asked -> stock.count(filter(asked)));
    exportable(exports, t("ui.vehicles.title"));
  }

  /// It is on its way between stores until one of them takes it in.
  private Runnable send(VehicleRow car) {
    stock.move(car.id(), VehicleStatus.TRANSFER_OUT, car.version());
    return () -> stock.receive(car.id(), car.store(), stock.row(car.id()).version());
  }

  private BulkForm<VehicleRow> receiving(Sight keeping) {
    var stores =
        organization.stores().stream().filter(store -> keeping.reaches(store.id(), null)).toList();
    var store = Fields.pick(t("ui.vehicles.store"), stores, StoreRow::name);
    store.setId("receive-store");
    store.setRequiredIndicatorVisible(true);
    if (stores.size() == 1) {
      store.setValue(stores.getFirst());
    }
    return new BulkForm<>(
        form -> form.wide("store", store),
        () -> {
          @Nullable StoreRow at = store.getValue();
          var into = Required.value("store", at).id();
          return car -> {
            stock.receive(car.id(), into, car.version());
            return null;
          };
        });
  }

  private static StockFilter filter(ListState asked) {
    var trim = asked.id("trim");
    var older = asked.value("older");
    return new StockFilter(
        store(asked),
        asked.choice("status", VehicleStatus.class),
        trim == null ? null : new TrimId(trim),
        asked.text(),
        AGES.stream().filter(days -> String.valueOf(days).equals(older)).findFirst().orElse(null));
  }

  private static @Nullable StoreId store(ListState asked) {
    var store = asked.id("store");
    return store == null ? Scope.store().orElse(null) : new StoreId(store);
  }

  /// How many cars stand in each status; each leads to them.
  private Component tiles(ListState asked) {
    var tiles = new Div();
    tiles.addClassName("kpis");
    var store = asked.id("store");
    stock
        .counts(store(asked))
        .forEach((status, cars) -> {
          var tile =
              new KpiTile(t(status), fmt.count(cars, "ui.kit.unit.cars"))
                  .opens(
                      "sales/stock?f.status="
                          + status
                          + (store == null ? "" : "&f.store=" + store));
          tile.setId("stock-" + status);
          tiles.add(tile);
        });
    return tiles;
  }

  private void admit() {
    var screen = UI.getCurrent();
    new AdmitDialog(
            stock, catalogue, organization, permissions, id -> screen.navigate("vehicles/" + id))
        .open();
  }
}
