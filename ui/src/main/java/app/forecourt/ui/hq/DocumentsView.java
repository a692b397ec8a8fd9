package app.forecourt.ui.hq;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.StoreRow;
import app.forecourt.plans.Feature;
import app.forecourt.reporting.DocumentRow;
import app.forecourt.reporting.GroupReports;
import app.forecourt.reporting.Kpi;
import app.forecourt.reporting.Period;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.PhoneWidth;
import app.forecourt.ui.shell.Needs;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The documents a figure of the cockpit is the sum of.
@Route("hq/documents")
@PermitAll
@Needs(value = Action.COCKPIT, plan = Feature.HEADQUARTERS)
class DocumentsView extends Page implements BeforeEnterObserver {

  private static final Map<String, String> RECORDS =
      Map.of(
          "lead", "sales/leads/",
          "opportunity", "sales/opportunities/",
          "order", "sales/orders/",
          "receivable", "receivables/");

  private final GroupReports reports;
  private final Clock clock;
  private final Div content = new Div();

  DocumentsView(GroupReports reports, Clock clock) {
    super(t("ui.hq.documents.title"));
    this.reports = reports;
    this.clock = clock;
    add(content);
  }

  /// Where the documents of a figure are shown, without leading slash.
  static String address(Kpi kpi, @Nullable StoreId store, Period period) {
    return "hq/documents?kpi=%s&period=%s%s"
        .formatted(kpi, period, store == null ? "" : "&store=" + store);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters();
    var kpi =
        asked
            .getSingleParameter("kpi")
            .flatMap(name ->
                Arrays.stream(Kpi.values()).filter(one -> one.name().equals(name)).findFirst())
            .orElse(Kpi.DELIVERIES);
    var store = asked.getSingleParameter("store").flatMap(DocumentsView::store).orElse(null);
    show(kpi, store, Periods.read(asked.getSingleParameter("period").orElse(""), clock));
  }

  private void show(Kpi kpi, @Nullable StoreId store, Period period) {
    var stores =
        reports.cockpit(period).lines().stream()
            .collect(Collectors.toMap(line -> line.store().id(), line -> line.store()));
    heading(t("ui.hq.documents.heading", t(kpi), period.toString()));
    var sum = new Span(Figure.exact(kpi, reports.sum(kpi, store, period)));
    sum.setId("sum");
    sum.addClassName("kpi-value");
    beside(sum);
    var back = new Anchor("hq?period=" + period, t("ui.hq.documents.back"));
    back.getElement().setAttribute("router-link", true);
    clearActions();
    actions(back);
    var count = reports.count(kpi, store, period);
    content.removeAll();
    var where =
        store == null || !stores.containsKey(store)
            ? t("ui.hq.documents.all")
            : stores.get(store).name();
    content.add(
        new Paragraph(
            t(
                "ui.hq.documents.explained",
                where,
                Fmt.here().count(count),
                t("reporting.formula." + kpi))));
    if (count == 0) {
      content.add(new EmptyState(t("ui.hq.documents.empty"), ""));
      return;
    }
    content.add(grid(kpi, store, period, (int) count, stores));
  }

  private Grid<DocumentRow> grid(
      Kpi kpi, @Nullable StoreId store, Period period, int count, Map<StoreId, StoreRow> stores) {
    var grid = new Grid<DocumentRow>();
    grid.addComponentColumn(DocumentsView::link)
        .setHeader(t("ui.hq.documents.document"))
        .setFlexGrow(2);
    var type =
        grid.addColumn(row -> t("ui.hq.type." + row.type())).setHeader(t("ui.hq.documents.type"));
    var where =
        grid.addColumn(row -> name(stores, row.store(), StoreRow::name))
            .setHeader(t("ui.hq.store"));
    grid.addColumn(row -> Fmt.here().day(row.day())).setHeader(t("ui.hq.documents.day"));
    grid.addColumn(row -> Figure.exact(kpi, row.amount()))
        .setHeader(t(kpi))
        .setTextAlign(ColumnTextAlign.END);
    grid.setItems(
        DataProvider.fromCallbacks(
            query ->
                reports.documents(kpi, store, period, query.getOffset(), query.getLimit()).stream(),
            query -> {
              var _ = query.getOffset() + query.getLimit();
              return count;
            }));
    grid.addClassName("list-grid");
    PhoneWidth.leaveOut(grid, type, where);
    return grid;
  }

  private static Anchor link(DocumentRow row) {
    var link = new Anchor(RECORDS.get(row.type()) + row.id(), row.number());
    link.getElement().setAttribute("router-link", true);
    return link;
  }

  private static String name(
      Map<StoreId, StoreRow> stores, StoreId id, Function<StoreRow, String> name) {
    return stores.containsKey(id) ? name.apply(stores.get(id)) : Fmt.NONE;
  }

  private static Optional<StoreId> store(String text) {
    try {
      return Optional.of(new StoreId(UUID.fromString(text)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
