package app.forecourt.ui.home;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.identity.CurrentMember;
import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Mandates;
import app.forecourt.organization.Names;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.StoreId;
import app.forecourt.organization.Verb;
import app.forecourt.receivables.CashDesk;
import app.forecourt.sales.Grade;
import app.forecourt.sales.LeadChannel;
import app.forecourt.sales.LeadDesk;
import app.forecourt.sales.LeadFilter;
import app.forecourt.sales.LeadId;
import app.forecourt.sales.OpportunityFilter;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderFilter;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.WorkItem;
import app.forecourt.sales.WorkKind;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.KpiTile;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.RecordPage;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.sales.ContactDialog;
import app.forecourt.ui.sales.LeadContactDialog;
import app.forecourt.ui.sales.LeadDialog;
import app.forecourt.ui.sales.SalesTones;
import app.forecourt.ui.sales.Worded;
import app.forecourt.ui.shell.Scope;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's day: what is late, what is due, what he has to decide, and how he stands.
@Route("home")
@Menu(title = "ui.home.title", order = 10)
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

  private static final String WHO = "who";
  private static final int LATER = 10;

  private final SalesDesk sales;
  private final LeadDesk leads;
  private final OrderDesk orders;
  private final CashDesk cash;
  private final CustomersDesk customers;
  private final OrganizationDesk organization;
  private final Names names;
  private final Permissions permissions;
  private final Mandates mandates;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();
  private final EmployeeId me = new EmployeeId(CurrentMember.require().employee());
  private final Div content = new Div();
  private EmployeeId who = me;

  HomeView(
      SalesDesk sales,
      LeadDesk leads,
      OrderDesk orders,
      CashDesk cash,
      CustomersDesk customers,
      OrganizationDesk organization,
      Names names,
      Permissions permissions,
      Mandates mandates,
      Clock clock) {
    super(t("ui.home.title"));
    this.sales = sales;
    this.leads = leads;
    this.orders = orders;
    this.cash = cash;
    this.customers = customers;
    this.organization = organization;
    this.names = names;
    this.permissions = permissions;
    this.mandates = mandates;
    this.clock = clock;
    if (permissions.may(Action.LEAD_CAPTURE, Verb.WRITE)) {
      var capture = primary(t("ui.sales.lead.new"), this::capture);
      capture.setIcon(new Icon("plus"));
      capture.addClassName("big");
      capture.setId("new-lead");
    }
    content.addClassName("dashboard");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    who =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(WHO)
            .flatMap(HomeView::employee)
            .orElse(me);
    show();
  }

  private static Optional<EmployeeId> employee(String text) {
    try {
      return Optional.of(new EmployeeId(UUID.fromString(text)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private void show() {
    var now = clock.instant();
    beside(new Span(fmt.weekday(BusinessDays.of(now))));
    content.removeAll();
    content.add(figures(now));
    decisions().ifPresent(content::add);
    content.add(worklist(now));
    team(now).ifPresent(content::add);
  }

  private void capture() {
    new LeadDialog(leads, customers, organization, LeadChannel.WALK_IN, this::show).open();
  }

  // How he stands

  /// Each figure counts what its link lists.
  private Component figures(Instant now) {
    var figures = new Div();
    figures.addClassName("kpis");
    var store = Scope.store().orElse(null);
    if (permissions.may(Action.LEAD_CAPTURE, Verb.READ)) {
      figures.add(
          figure(
              "leads",
              leads.count(new LeadFilter(store, null, null, null, true, null, null, null, null)),
              "sales/leads?f.open=true"));
    }
    if (permissions.may(Action.ORDER, Verb.READ)) {
      figures.add(
          figure(
              "overdue",
              sales.count(opportunities(store, null, true)),
              "sales/opportunities?f.overdue=true"),
          figure(
              "open",
              sales.count(opportunities(store, true, null)),
              "sales/opportunities?f.open=true"));
      var month = BusinessDays.of(now).withDayOfMonth(1);
      figures.add(
          figure(
              "orders",
              orders.count(new OrderFilter(store, null, null, null, null, null, null, month, null)),
              "sales/orders?f.from=" + month));
    }
    return figures;
  }

  private KpiTile figure(String name, long count, String address) {
    var tile = new KpiTile(t("ui.home.figure." + name), fmt.count(count)).opens(address);
    tile.setId("figure-" + name);
    return tile;
  }

  private static OpportunityFilter opportunities(
      @Nullable StoreId store, @Nullable Boolean open, @Nullable Boolean overdue) {
    return new OpportunityFilter(store, null, null, null, null, open, overdue, null, null, null);
  }

  // What he has to decide

  private Optional<Component> decisions() {
    if (!mandates.mayApprove(Action.LOST_DEAL)) {
      return Optional.empty();
    }
    var waiting =
        orders.approvals().size() + sales.losses().size() + cash.refundsToApprove().size();
    if (waiting == 0) {
      return Optional.empty();
    }
    var line = new Div(new Icon("approve"), new Span(t("ui.home.approvals", waiting)));
    line.addClassNames("notice", "tone-waiting");
    var open = link("approvals", t("ui.home.approvals.open"));
    open.addClassName("button-like");
    open.setId("to-approvals");
    line.add(open);
    return Optional.of(line);
  }

  // What he has to do

  private Component worklist(Instant now) {
    var items = who.equals(me) ? sales.worklist() : sales.worklist(who);
    var title =
        who.equals(me) ? t("ui.home.worklist") : t("ui.home.worklist.of", names.employee(who));
    if (items.isEmpty()) {
      return RecordPage.section(
          title,
          new EmptyState(
              t("ui.home.nothing"),
              t("ui.home.nothing.hint"),
              link("sales/leads", t("ui.sales.leads.title"))));
    }
    var today = BusinessDays.of(now);
    var late = items.stream().filter(WorkItem::overdue).toList();
    var due =
        items.stream()
            .filter(item -> !item.overdue())
            .filter(item -> BusinessDays.of(item.action().due()).equals(today))
            .toList();
    var later =
        items.stream()
            .filter(item -> BusinessDays.of(item.action().due()).isAfter(today))
            .limit(LATER)
            .toList();
    var section = RecordPage.section(title);
    section.setId("worklist");
    section.add(
        part("ui.home.late", late, now),
        part("ui.home.today", due, now),
        part("ui.home.later", later, now));
    return section;
  }

  private Component part(String heading, List<WorkItem> items, Instant now) {
    var part = new Div();
    part.addClassName("work-part");
    if (!items.isEmpty()) {
      part.add(new H3(t(heading, items.size())));
      var list = new UnorderedList();
      list.addClassName("work");
      items.forEach(item -> list.add(line(item, now)));
      part.add(list);
    }
    return part;
  }

  private ListItem line(WorkItem item, Instant now) {
    var name = link(address(item), item.name());
    name.addClassName("row-link");
    var head = new Div(name);
    head.addClassName("work-head");
    if (item.grade() != Grade.N) {
      head.add(new StatusBadge(t(item.grade()), SalesTones.of(item.grade())));
    }
    if (!item.interest().isEmpty()) {
      head.add(new Span(item.interest()));
    }
    var when =
        new StatusBadge(Worded.next(item.action()), SalesTones.due(item.action().due(), now));
    var why = new Paragraph(Worded.why(item.why()));
    why.addClassName("quiet");
    var what = new Div(head, when, why);
    if (!item.action().note().isEmpty()) {
      what.add(new Paragraph(item.action().note()));
    }
    what.addClassName("work-what");
    var done = new Button(t("ui.sales.contact.log"), click -> log(item));
    done.setId("log-" + item.id());
    done.setTestId("log-contact");
    done.setVisible(
        permissions.may(
            item.kind() == WorkKind.LEAD ? Action.LEAD_CAPTURE : Action.ORDER, Verb.WRITE));
    return new ListItem(what, done);
  }

  private static String address(WorkItem item) {
    return switch (item.kind()) {
      case LEAD -> "sales/leads/" + item.id();
      case OPPORTUNITY -> "sales/opportunities/" + item.id();
    };
  }

  private void log(WorkItem item) {
    switch (item.kind()) {
      case LEAD ->
          new LeadContactDialog(
                  leads, new LeadId(item.id()), item.version(), item.name(), lead -> show())
              .open();
      case OPPORTUNITY ->
          new ContactDialog(
                  sales,
                  clock,
                  new OpportunityId(item.id()),
                  item.version(),
                  item.name(),
                  this::show)
              .open();
    }
  }

  // How the others stand

  /// Somebody of the team.
  private static final class Colleague {
    private final String name;
    private int open;
    private int late;

    Colleague(String name) {
      this.name = name;
    }
  }

  private Optional<Component> team(Instant now) {
    if (!permissions.may(Action.ORDER, Verb.READ)) {
      return Optional.empty();
    }
    var people = new LinkedHashMap<EmployeeId, Colleague>();
    sales.board(Scope.store().orElse(null), null).stream()
        .filter(card -> card.stage().isOpen())
        .forEach(card -> {
          var colleague =
              people.computeIfAbsent(card.owner(), any -> new Colleague(card.ownerName()));
          colleague.open++;
          if (card.isOverdue(now)) {
            colleague.late++;
          }
        });
    people.remove(me);
    if (people.isEmpty()) {
      return Optional.empty();
    }
    var list = new UnorderedList();
    list.addClassName("team");
    people.forEach((id, colleague) ->
        list.add(
            new ListItem(
                link("home?who=" + id, colleague.name),
                new Span(t("ui.home.team.open", colleague.open)),
                new StatusBadge(
                    t("ui.home.team.late", colleague.late),
                    colleague.late > 0 ? Tone.BAD : Tone.GOOD))));
    var section = RecordPage.section(t("ui.home.team"), list);
    section.setId("team");
    return Optional.of(section);
  }

  private static Anchor link(String address, String text) {
    var link = new Anchor(address, text);
    link.getElement().setAttribute("router-link", true);
    return link;
  }
}
