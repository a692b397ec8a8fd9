package app.forecourt.ui.receivables;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomerId;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.AgeBucket;
import app.forecourt.receivables.CashDesk;
import app.forecourt.receivables.ReceivableFilter;
import app.forecourt.receivables.ReceivableRow;
import app.forecourt.receivables.ReceivableStatus;
import app.forecourt.receivables.SourceType;
import app.forecourt.ui.kit.Exports;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.kit.ListPage;
import app.forecourt.ui.kit.ListState;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/// What is owed, and for how long it has been due.
@Route("sales/receivables")
@Menu(title = "ui.receivables.title", order = 37)
@PermitAll
@Needs(Action.RECEIVABLE)
class ReceivablesView extends ListPage<ReceivableRow> {

  private final CashDesk desk;
  private final Fmt fmt = Fmt.here();

  ReceivablesView(
      CashDesk desk, OrganizationDesk organization, Permissions permissions, Exports exports) {
    super(t("ui.receivables.title"));
    this.desk = desk;
    if (permissions.may(Action.RECEIPT, Verb.READ)) {
      action(t("ui.receivables.refunds"), () -> UI.getCurrent().navigate(RefundsView.class))
          .setId("refunds");
    }
    emptyHint(t("ui.receivables.empty"), t("ui.receivables.empty.hint"));
    searchable(t("ui.receivables.search"));
    choice("status", t("ui.receivables.status"), ReceivableStatus.class);
    choice("bucket", t("ui.receivables.bucket"), AgeBucket.class);
    flag("overdue", t("ui.receivables.overdue"));
    choice("type", t("ui.receivables.type"), SourceType.class);
    var stores = organization.stores();
    if (stores.size() > 1) {
      choice(
          "store",
          t("ui.receivables.store"),
          stores,
          store -> store.id().toString(),
          StoreRow::name);
    }
    hiddenFilter("customer", t("ui.receivables.debtor"), customer -> t("ui.receivables.chosen"));
    hiddenFilter("owner", t("ui.receivables.owner"), owner -> t("ui.receivables.chosen"));
    column("number", t("ui.receivables.number"), ReceivableRow::number).sortable().mono();
    column("debtor", t("ui.receivables.debtor"), ReceivableRow::debtorName).sortable().wide();
    column("status", t("ui.receivables.status"), ReceivableRow::status)
        .sortable()
        .badge(row -> CashTones.of(row.status()));
    column("bucket", t("ui.receivables.bucket"), ReceivableRow::bucket)
        .badge(row -> CashTones.of(row.bucket()));
    figures("outstanding", t("ui.receivables.outstanding"), ReceivableRow::outstanding).sortable();
    figures("amount", t("ui.receivables.amount"), ReceivableRow::amount).sortable();
    figures("paid", t("ui.receivables.paid"), ReceivableRow::paid).sortable().hidden();
    column("due", t("ui.receivables.due"), ReceivableRow::due).sortable();
    column("owner", t("ui.receivables.owner"), ReceivableRow::ownerName).sortable();
    column("store", t("ui.receivables.store"), ReceivableRow::storeName).sortable();
    column("type", t("ui.receivables.type"), ReceivableRow::type).sortable().hidden();
    above(this::tiles);
    opens(row -> "receivables/" + row.id());
    rows(
        Sorting.up("due"),
        (asked, sorting, offset, limit) -> desk.list(filter(asked), sorting, offset, limit),
        asked -> desk.count(filter(asked)));
    exportable(exports, t("ui.receivables.title"));
  }

  private static ReceivableFilter filter(ListState asked) {
    var customer = asked.id("customer");
    var owner = asked.id("owner");
    return new ReceivableFilter(
        asked.text(),
        store(asked),
        asked.choice("type", SourceType.class),
        asked.choice("status", ReceivableStatus.class),
        asked.choice("bucket", AgeBucket.class),
        asked.flag("overdue") ? true : null,
        customer == null ? null : new CustomerId(customer),
        owner == null ? null : new EmployeeId(owner));
  }

  private static @Nullable StoreId store(ListState asked) {
    var store = asked.id("store");
    return store == null ? Scope.store().orElse(null) : new StoreId(store);
  }

  /// What is outstanding, by how long it has been due; each leads to its documents.
  private Component tiles(ListState asked) {
    var tiles = new Div();
    tiles.addClassName("kpis");
    var store = asked.id("store");
    desk.ageing(store(asked))
        .forEach((bucket, sum) -> {
          var tile =
              new KpiTile(t(bucket), fmt.brief(sum))
                  .exactly(fmt.money(sum))
                  .opens(
                      "sales/receivables?f.bucket="
                          + bucket
                          + (store == null ? "" : "&f.store=" + store));
          tile.setId("age-" + bucket);
          tiles.add(tile);
        });
    return tiles;
  }
}
