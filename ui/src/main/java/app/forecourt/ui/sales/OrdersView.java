package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderFilter;
import app.forecourt.sales.OrderRow;
import app.forecourt.sales.OrderStatus;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/// Which cars were ordered, and how far each has come.
@Route("sales/orders")
@Menu(title = "ui.sales.orders.title", order = 33)
@PermitAll
@Needs(Action.ORDER)
class OrdersView extends SalesListPage<OrderRow> {

  OrdersView(
      OrderDesk desk, OrganizationDesk organization, Permissions permissions, Exports exports) {
    super(t("ui.sales.orders.title"));
    var fmt = Fmt.here();
    emptyHint(
        t("ui.sales.orders.empty"),
        t("ui.sales.orders.empty.hint"),
        SalesRecordPage.link("sales/pipeline", t("ui.sales.pipeline.title")));
    searchable(t("ui.sales.orders.search"));
    flag("active", t("ui.sales.orders.active"));
    choice("status", t("ui.sales.status"), OrderStatus.class);
    usualFilters(organization, permissions.sight(Action.ORDER, Verb.READ));
    hiddenFilter("customer", t("ui.sales.customer"), customer -> t("ui.sales.chosen"));
    hiddenFilter("opportunity", t("ui.sales.opportunity"), any -> t("ui.sales.chosen"));
    column("number", t("ui.sales.order.number"), OrderRow::number).sortable().mono();
    column("status", t("ui.sales.status"), OrderRow::status)
        .sortable()
        .badge(row -> SalesTones.of(row.status()));
    column("customer", t("ui.sales.customer"), OrderRow::customerName).sortable().wide();
    column("model", t("ui.sales.model"), OrderRow::model).sortable().wide();
    column("colour", t("ui.sales.colour"), OrderRow::colour).sortable().hidden();
    figures("total", t("ui.sales.total"), OrderRow::total).sortable();
    figures("discount", t("ui.sales.discount"), row -> fmt.basisPoints(row.discountBp()))
        .sortable();
    column("since", t("ui.sales.order.since"), OrderRow::statusSince).sortable();
    column("vin", t("ui.sales.vin"), row -> Worded.vin(row.vin())).mono().hidden();
    column("delivered", t("ui.sales.order.delivered"), OrderRow::deliveredOn).sortable().hidden();
    column("owner", t("ui.sales.owner"), OrderRow::ownerName).sortable();
    column("store", t("ui.sales.store"), OrderRow::storeName).sortable();
    opens(row -> "sales/orders/" + row.id());
    rows(
        Sorting.down("created"),
        (asked, sorting, offset, limit) -> desk.list(filter(asked), sorting, offset, limit),
        asked -> desk.count(filter(asked)));
    exportable(exports, t("ui.sales.orders.title"));
  }

  private static OrderFilter filter(ListState asked) {
    return new OrderFilter(
        Chosen.store(asked),
        Chosen.owner(asked),
        Chosen.customer(asked),
        opportunity(asked),
        asked.choice("status", OrderStatus.class),
        asked.flag("active") ? true : null,
        asked.text(),
        asked.day("from"),
        asked.day("to"));
  }

  private static @Nullable OpportunityId opportunity(ListState asked) {
    var id = asked.id("opportunity");
    return id == null ? null : new OpportunityId(id);
  }
}
