package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.BusinessDays;
import app.forecourt.organization.EmployeeId;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.ui.kit.Board;
import app.forecourt.ui.kit.EmptyState;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.Page;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import app.forecourt.ui.shell.Scope;
import app.forecourt.vocabulary.Money;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All open opportunities by stage, moved on by dragging them.
@Route("sales/pipeline")
@Menu(title = "ui.sales.pipeline.title", order = 32)
@PermitAll
@Needs(Action.ORDER)
class PipelineView extends Page implements BeforeEnterObserver {

  private static final String OWNER = "owner";

  private final SalesDesk desk;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();
  private final Board<OpportunityCard> board;
  private final Div empty = new Div();
  private final ComboBox<Owner> owners = Fields.pick("", List.of(), Owner::name);
  private @Nullable EmployeeId owner;

  /// Somebody with open opportunities.
  private record Owner(EmployeeId id, String name) {}

  PipelineView(SalesDesk desk, Permissions permissions, Clock clock) {
    super(t("ui.sales.pipeline.title"));
    this.desk = desk;
    this.clock = clock;
    owners.setPlaceholder(t("ui.sales.owner"));
    owners.setAriaLabel(t("ui.sales.owner"));
    owners.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()) {
        lookAt(chosen.getValue());
      }
    });
    actions(owners, SalesRecordPage.link("sales/opportunities", t("ui.sales.opportunities.title")));
    board = new Board<>(card -> card.id().toString(), this::face);
    var moves = permissions.may(Action.ORDER, Verb.WRITE);
    board
        .mayMove((card, column) -> moves && mayMove(card, Stage.valueOf(column)))
        .onMove(this::move);
    add(empty, board);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    owner =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(OWNER)
            .flatMap(PipelineView::employee)
            .orElse(null);
    show();
  }

  private static Optional<EmployeeId> employee(String text) {
    try {
      return Optional.of(new EmployeeId(UUID.fromString(text)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private void lookAt(@Nullable Owner chosen) {
    var query =
        chosen == null
            ? QueryParameters.empty()
            : QueryParameters.of(OWNER, chosen.id().toString());
    getUI().ifPresent(screen -> screen.navigate(PipelineView.class, query));
  }

  private void show() {
    var everybody = desk.board(Scope.store().orElse(null), null);
    var people = new LinkedHashMap<EmployeeId, Owner>();
    everybody.forEach(
        card -> people.putIfAbsent(card.owner(), new Owner(card.owner(), card.ownerName())));
    owners.setItems(people.values());
    owners.setVisible(people.size() > 1 || owner != null);
    owners.setValue(owner == null ? null : people.get(owner));
    var cards =
        everybody.stream().filter(card -> owner == null || card.owner().equals(owner)).toList();
    empty.removeAll();
    if (cards.isEmpty()) {
      empty.add(
          new EmptyState(
              t("ui.sales.opportunities.empty"),
              t("ui.sales.opportunities.empty.hint"),
              SalesRecordPage.link("sales/leads", t("ui.sales.leads.title"))));
    }
    board.setVisible(!cards.isEmpty());
    board.show(
        Stream.concat(Stage.open().stream(), Stream.of(Stage.WON))
            .map(stage -> column(stage, cards))
            .toList());
  }

  private Board.Column<OpportunityCard> column(Stage stage, Collection<OpportunityCard> all) {
    var cards = all.stream().filter(card -> card.stage() == stage).toList();
    var total = cards.stream().map(OpportunityCard::value).reduce(Money.ZERO, Money::plus);
    return new Board.Column<>(
        stage.name(),
        t(stage),
        SalesTones.of(stage),
        cards,
        cards.isEmpty() ? "" : t("ui.sales.pipeline.total", fmt.brief(total)));
  }

  /// Won is who paid a deposit, which happens at the order.
  private static boolean mayMove(OpportunityCard card, Stage to) {
    return to.isOpen() && card.stage().next().contains(to);
  }

  private void move(OpportunityCard card, String column) {
    var to = Stage.valueOf(column);
    try {
      desk.advance(card.id(), to, card.version());
      Toast.done(t("ui.sales.pipeline.moved", card.customerName(), to));
    } finally {
      show();
    }
  }

  private Component face(OpportunityCard card) {
    var name = SalesRecordPage.link("sales/opportunities/" + card.id(), card.customerName());
    name.addClassName("card-name");
    var what = new Div(new Span(card.interest().isEmpty() ? Fmt.NONE : card.interest()));
    what.addClassName("card-what");
    var amount = new Span(card.value().isZero() ? Fmt.NONE : fmt.brief(card.value()));
    amount.setTitle(fmt.money(card.value()));
    amount.addClassName("num");
    var line = new Div(amount);
    line.addClassName("card-line");
    var grade = card.grade();
    if (grade != null) {
      line.add(new StatusBadge(t(grade), SalesTones.of(grade)));
    }
    var face = new Div(name, what, line);
    var next = card.next();
    if (next != null) {
      var badge =
          new StatusBadge(
              t("ui.sales.next.brief", next.type(), fmt.weekday(BusinessDays.of(next.due()))),
              SalesTones.due(next.due(), clock.instant()));
      badge.setTitle(Worded.why(card.why()));
      face.add(badge);
    }
    var who = new Span(card.ownerName());
    who.addClassNames("quiet", "card-owner");
    face.add(who);
    return face;
  }
}
