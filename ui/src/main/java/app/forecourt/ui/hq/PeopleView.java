package app.forecourt.ui.hq;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.Field;
import app.forecourt.organization.Look;
import app.forecourt.organization.Permissions;
import app.forecourt.reporting.GroupReports;
import app.forecourt.reporting.Kpi;
import app.forecourt.reporting.PeopleFigures;
import app.forecourt.reporting.Period;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.shell.Needs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

/// Who reached what, month by month: a manager sees his people, a consultant himself.
@Route("reports/people")
@Menu(title = "ui.hq.people.title", order = 50)
@PermitAll
@Needs(Action.MONTHLY_PLAN)
class PeopleView extends Page implements BeforeEnterObserver {

  private final GroupReports reports;
  private final Permissions permissions;
  private final Clock clock;
  private final Div content = new Div();

  PeopleView(GroupReports reports, Permissions permissions, Clock clock) {
    super(t("ui.hq.people.title"));
    this.reports = reports;
    this.permissions = permissions;
    this.clock = clock;
    content.addClassName("dashboard");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters();
    var kpi =
        choices()
            .filter(choice -> asked.getSingleParameter("kpi").orElse("").equals(choice.name()))
            .findFirst()
            .orElse(Kpi.ORDERS);
    var thisYear = Year.of(BusinessDays.today(clock).getYear()).toString();
    show(kpi, Periods.read(asked.getSingleParameter("period").orElse(thisYear), clock));
  }

  private Stream<Kpi> choices() {
    return Stream.of(Kpi.values())
        .filter(Kpi::personal)
        .filter(kpi -> kpi != Kpi.GROSS || permissions.look(Field.GROSS) == Look.WHOLE);
  }

  private void show(Kpi kpi, Period period) {
    var figures = new Select<Kpi>();
    figures.setAriaLabel(t("ui.hq.kpi"));
    figures.setItems(choices().toList());
    figures.setItemLabelGenerator(choice -> t(choice));
    figures.setValue(kpi);
    figures.setId("kpi");
    figures.addValueChangeListener(change -> open(change.getValue(), period.toString()));
    clearActions();
    actions(
        figures,
        new Periods(
            period.toString(),
            YearMonth.from(BusinessDays.today(clock)),
            chosen -> open(kpi, chosen)));
    content.removeAll();
    var people = reports.people(kpi, period);
    content.add(
        people.lines().isEmpty()
            ? new EmptyState(t("ui.hq.people.empty"), t("ui.hq.people.empty.hint"))
            : RecordPage.section(t(kpi), table(people)));
  }

  private static void open(Kpi kpi, String period) {
    UI.getCurrent()
        .navigate(
            PeopleView.class, QueryParameters.simple(Map.of("kpi", kpi.name(), "period", period)));
  }

  private static Component table(PeopleFigures people) {
    var table = new NativeTable();
    table.addClassName("figures");
    table.setId("people");
    var head = new NativeTableRow(new NativeTableHeaderCell(t("ui.hq.people.person")));
    people.months().forEach(month -> head.add(new NativeTableHeaderCell(month.toString())));
    head.add(new NativeTableHeaderCell(t("ui.hq.people.sum")));
    table.getHead().add(head);
    for (var line : people.lines()) {
      var row = new NativeTableRow(who(line));
      for (var month = 0; month < people.months().size(); month++) {
        row.add(
            cell(people.kpi(), people.months().get(month).toString(), line.values().get(month)));
      }
      row.add(cell(people.kpi(), t("ui.hq.people.sum"), line.sum()));
      table.getBody().add(row);
    }
    var scroll = new Div(table);
    scroll.addClassName("figures-scroll");
    return scroll;
  }

  private static NativeTableHeaderCell who(PeopleFigures.Line line) {
    var name = new Span(line.name());
    name.getElement().setAttribute("translate", "no");
    var store = new Span(line.storeName());
    store.addClassName("quiet");
    store.getElement().setAttribute("translate", "no");
    var cell = new NativeTableHeaderCell(new Div(name), new Div(store));
    cell.getElement().setAttribute("scope", "row");
    return cell;
  }

  private static NativeTableCell cell(Kpi kpi, String label, long value) {
    var amount = new Span(value == 0 ? "—" : Figure.brief(kpi, value));
    amount.setTitle(Figure.exact(kpi, value));
    var cell = new NativeTableCell(amount);
    cell.getElement().setAttribute("data-label", label);
    return cell;
  }
}
