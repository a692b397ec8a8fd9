package app.forecourt.ui.hq;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.StaffingDesk;
import app.forecourt.organization.StaffingRow;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;

/// Whether the stores have the staff they should: how many there are, and where managers lead too
/// few or too many consultants.
@Route("hq/staffing")
@Menu(title = "ui.hq.staffing.title", order = 62)
@PermitAll
@Needs(Action.COCKPIT)
class StaffingView extends Page {

  private record Column(String key, Function<StaffingRow, Component> cell) {}

  private final Fmt fmt = Fmt.here();
  private final List<Column> columns =
      List.of(
          new Column("staff", row -> count(row.staff())),
          new Column("consultants", row -> count(row.consultants())),
          new Column("teams", row -> count(row.teams())),
          new Column("wanted", row -> new Span(t("ui.hq.staffing.range", row.least(), row.most()))),
          new Column("state", StaffingView::state));

  StaffingView(StaffingDesk desk) {
    super(t("ui.hq.staffing.title"));
    var rows = desk.staffing();
    if (rows.isEmpty()) {
      add(new EmptyState(t("ui.hq.staffing.empty"), ""));
      return;
    }
    var head = new NativeTableRow(new NativeTableHeaderCell(t("ui.hq.store")));
    columns.forEach(
        column -> head.add(new NativeTableHeaderCell(t("ui.hq.staffing." + column.key()))));
    var body = new NativeTableBody();
    rows.forEach(row -> body.add(line(row)));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("figures");
    table.setId("staffing");
    var panel = new Div(table);
    panel.addClassNames("panel", "figures-scroll");
    add(panel);
  }

  private NativeTableRow line(StaffingRow row) {
    var region = new Span(row.regionName());
    region.addClassName("quiet");
    var store = new NativeTableHeaderCell();
    store.getElement().setAttribute("scope", "row");
    store.add(new Span(row.storeName()), new Span(" "), region);
    var line = new NativeTableRow(store);
    columns.forEach(column -> {
      var cell = new NativeTableCell();
      cell.add(column.cell().apply(row));
      cell.getElement().setAttribute("data-label", t("ui.hq.staffing." + column.key()));
      line.add(cell);
    });
    return line;
  }

  private static Component state(StaffingRow row) {
    if (row.teams() == 0) {
      return new Span("—");
    }
    return row.tooFew() + row.tooMany() == 0
        ? new StatusBadge(t("ui.hq.staffing.right"), Tone.GOOD)
        : new StatusBadge(t("ui.hq.staffing.wrong", row.tooFew(), row.tooMany()), Tone.WAITING);
  }

  private Span count(int many) {
    return new Span(fmt.count(many));
  }
}
