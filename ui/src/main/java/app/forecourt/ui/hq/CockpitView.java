package app.forecourt.ui.hq;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreRow;
import app.forecourt.organization.Verb;
import app.forecourt.plans.Feature;
import app.forecourt.reporting.Cell;
import app.forecourt.reporting.Cockpit;
import app.forecourt.reporting.GroupReports;
import app.forecourt.reporting.Kpi;
import app.forecourt.reporting.Light;
import app.forecourt.reporting.Period;
import app.forecourt.ui.kit.Chart;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Stores against KPIs: where the group stands, which store falls behind, and from every cell to
/// the documents it is the sum of.
@Route("hq")
@Menu(title = "ui.hq.cockpit.title", order = 60)
@PermitAll
@Needs(value = Action.COCKPIT, plan = Feature.HEADQUARTERS)
class CockpitView extends Page implements BeforeEnterObserver {

  private static final List<Kpi> CHARTED = List.of(Kpi.DELIVERIES, Kpi.REVENUE, Kpi.LEADS);

  private final GroupReports reports;
  private final Permissions permissions;
  private final Clock clock;
  private final Div content = new Div();

  CockpitView(GroupReports reports, Permissions permissions, Clock clock) {
    super(t("ui.hq.cockpit.title"));
    this.reports = reports;
    this.permissions = permissions;
    this.clock = clock;
    content.addClassName("dashboard");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        Periods.read(
            event.getLocation().getQueryParameters().getSingleParameter("period").orElse(""),
            clock));
  }

  private void show(Period period) {
    var cockpit = reports.cockpit(period);
    clearActions();
    actions(new Periods(period.toString(), YearMonth.from(BusinessDays.today(clock)), this::open));
    if (permissions.may(Action.ANNUAL_TARGET, Verb.WRITE)) {
      action(
          t("ui.hq.goals.set"),
          () ->
              new GoalDialog(reports, cockpit, YearMonth.from(period.to()), () -> show(period))
                  .open());
    }
    beside(
        note(
            t(
                "ui.hq.cockpit.asOf",
                period.toString(),
                Fmt.here().percent(cockpit.elapsed()),
                Fmt.here().time(cockpit.asOf()))));
    content.removeAll();
    if (cockpit.lines().isEmpty()) {
      content.add(new EmptyState(t("ui.hq.cockpit.empty"), t("ui.hq.cockpit.empty.hint")));
      return;
    }
    content.add(tiles(cockpit), stores(cockpit), charts(cockpit));
  }

  private void open(String period) {
    UI.getCurrent().navigate(CockpitView.class, QueryParameters.simple(Map.of("period", period)));
  }

  private static Component tiles(Cockpit cockpit) {
    var tiles = new Div();
    tiles.addClassName("kpis");
    cockpit
        .total()
        .values()
        .forEach(cell -> {
          var tile =
              new KpiTile(t(cell.kpi()), Figure.brief(cell.kpi(), cell.value()))
                  .exactly(Figure.exact(cell.kpi(), cell.value()));
          var goal = cell.goal();
          if (goal != null && goal > 0) {
            tile.target(
                (double) cell.value() / goal,
                cell.kpi().kind() == Kpi.Kind.FLOW ? cockpit.elapsed() : null,
                t("ui.hq.cockpit.goal", Figure.brief(cell.kpi(), goal)));
          }
          if (cell.previous() != 0) {
            tile.delta(
                (double) (cell.value() - cell.previous()) / Math.abs(cell.previous()),
                t("ui.hq.cockpit.previous"));
          }
          tile.course(cell.trend())
              .opens(DocumentsView.address(cell.kpi(), null, cockpit.period()));
          tile.setId("total-" + cell.kpi());
          tiles.add(tile);
        });
    return tiles;
  }

  private static Component stores(Cockpit cockpit) {
    var table = new NativeTable();
    table.addClassName("figures");
    var head = new NativeTableRow(new NativeTableHeaderCell(t("ui.hq.store")));
    cockpit
        .total()
        .keySet()
        .forEach(kpi -> {
          var cell = new NativeTableHeaderCell(t(kpi));
          cell.setTitle(t("reporting.formula." + kpi));
          head.add(cell);
        });
    table.getHead().add(head);
    for (var line : cockpit.lines()) {
      var row = new NativeTableRow(storeCell(line.store()));
      line.cells()
          .values()
          .forEach(cell -> row.add(figureCell(cell, line.store(), cockpit.period())));
      table.getBody().add(row);
    }
    var total = new NativeTableRow(new NativeTableHeaderCell(t("ui.hq.total")));
    cockpit.total().values().forEach(cell -> total.add(figureCell(cell, null, cockpit.period())));
    table.getFoot().add(total);
    var scroll = new Div(table);
    scroll.addClassName("figures-scroll");
    return RecordPage.section(t("ui.hq.cockpit.stores"), scroll);
  }

  private static NativeTableHeaderCell storeCell(StoreRow store) {
    var name = new Span(store.name());
    var region = new Span(store.regionName() + " · " + store.brand());
    region.addClassName("quiet");
    var cell = new NativeTableHeaderCell(new Div(name), new Div(region));
    cell.getElement().setAttribute("scope", "row");
    return cell;
  }

  private static NativeTableCell figureCell(Cell figure, @Nullable StoreRow store, Period period) {
    var value =
        new Anchor(
            DocumentsView.address(figure.kpi(), store == null ? null : store.id(), period),
            Figure.brief(figure.kpi(), figure.value()));
    value.getElement().setAttribute("router-link", true);
    value.setTitle(Figure.exact(figure.kpi(), figure.value()));
    value.setId("cell-%s-%s".formatted(store == null ? "total" : store.code(), figure.kpi()));
    var cell = new NativeTableCell(value);
    cell.getElement().setAttribute("data-label", t(figure.kpi()));
    var goal = figure.goal();
    if (goal != null && figure.light() != Light.NONE) {
      var badge = new StatusBadge(figure.light(), Figure.tone(figure.light()));
      badge.setTitle(t("ui.hq.cockpit.goal", Figure.exact(figure.kpi(), goal)));
      cell.add(new Div(badge));
    }
    return cell;
  }

  private static Component charts(Cockpit cockpit) {
    var charts = new Div();
    charts.addClassName("charts");
    for (var kpi : CHARTED) {
      if (!cockpit.total().containsKey(kpi)) {
        continue;
      }
      var series =
          cockpit.lines().stream()
              .map(line ->
                  new Chart.Series(
                      line.store().name(),
                      Objects.requireNonNull(line.cells().get(kpi)).trend().stream()
                          .map(value -> shown(kpi, value))
                          .toList()))
              .toList();
      var labels = cockpit.months().stream().map(YearMonth::toString).toList();
      var title = t("ui.hq.cockpit.trend", t(kpi));
      charts.add(RecordPage.section(title, Chart.stacked(title, labels, series)));
    }
    return charts;
  }

  /// Charts show money in ten thousands of yuan.
  private static Number shown(Kpi kpi, long value) {
    return kpi.unit() == Kpi.Unit.MONEY
        ? Money.fen(value).yuan().movePointLeft(4).setScale(2, RoundingMode.HALF_UP)
        : BigDecimal.valueOf(value);
  }

  private static Span note(String text) {
    var note = new Span(text);
    note.addClassName("quiet");
    return note;
  }
}
