package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.customers.CustomersDesk;
import app.forecourt.customers.NoSuchCustomer;
import app.forecourt.customers.Timeline;
import app.forecourt.organization.Action;
import app.forecourt.organization.EmployeeRow;
import app.forecourt.organization.OrganizationDesk;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.Grade;
import app.forecourt.sales.OpportunityCard;
import app.forecourt.sales.OpportunityId;
import app.forecourt.sales.SalesDesk;
import app.forecourt.sales.Stage;
import app.forecourt.sales.StatusRow;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Steps;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An opportunity: how far it has come, what is to be done next, and what happened with the
/// customer.
@Route("sales/opportunities")
@PermitAll
@Needs(Action.ORDER)
class OpportunityView extends SalesRecordPage {

  private static final List<Stage> WAY =
      List.of(
          Stage.OPEN,
          Stage.NEEDS,
          Stage.PRESENTED,
          Stage.TEST_DRIVEN,
          Stage.QUOTED,
          Stage.WON,
          Stage.DELIVERED);

  private final SalesDesk desk;
  private final CustomersDesk customers;
  private final Timeline timeline;
  private final OrganizationDesk organization;
  private final Permissions permissions;
  private final NewOrders newOrders;
  private final Texts texts;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();
  private final boolean writes;

  OpportunityView(
      SalesDesk desk,
      CustomersDesk customers,
      Timeline timeline,
      OrganizationDesk organization,
      Permissions permissions,
      NewOrders newOrders,
      Texts texts,
      Clock clock) {
    this.desk = desk;
    this.customers = customers;
    this.timeline = timeline;
    this.organization = organization;
    this.permissions = permissions;
    this.newOrders = newOrders;
    this.texts = texts;
    this.clock = clock;
    writes = permissions.may(Action.ORDER, Verb.WRITE);
  }

  @Override
  protected void open(UUID id) {
    show(desk.card(new OpportunityId(id)));
  }

  private void show(OpportunityCard card) {
    wipe();
    heading(
        card.interest().isEmpty()
            ? card.customerName()
            : card.customerName() + " " + card.interest());
    beside(badges(card));
    meta(
        card.storeName(),
        card.ownerName(),
        t("ui.sales.opportunity.since", fmt.day(card.openedAt())));
    top(
        new Steps(
            WAY.stream().map(stage -> t(stage)).toList(),
            stepOf(card.stage()),
            next(card).toArray(Component[]::new)));
    left(
        t("ui.sales.timeline"),
        CustomerTimeline.of(timeline, texts, card.customer(), clock.instant()));
    left(
        t("ui.sales.history"),
        SalesHistoryList.of(
            desk.history(card.id()), Stage.class, OpportunityView::reason, clock.instant()));
    if (card.stage().isOpen()) {
      right(t("ui.sales.next"), nextAction(card));
    }
    right(t("ui.sales.opportunity.facts"), facts(card));
    rare(card);
  }

  private static Component[] badges(OpportunityCard card) {
    var badges = new ArrayList<Component>();
    badges.add(new StatusBadge(card.stage(), SalesTones.of(card.stage())));
    var grade = card.grade();
    if (grade != null) {
      badges.add(new StatusBadge(grade, SalesTones.of(grade)));
    }
    return badges.toArray(Component[]::new);
  }

  private static int stepOf(Stage stage) {
    return switch (stage) {
      case DELIVERED -> WAY.size();
      case LOSS_PENDING, LOST, CANCELLED -> -1;
      case OPEN, NEEDS, PRESENTED, TEST_DRIVEN, QUOTED, WON -> WAY.indexOf(stage);
    };
  }

  private static String reason(StatusRow row) {
    return row.to().equals(Stage.LOSS_PENDING.name())
        ? t("sales.LossReason." + row.reason())
        : row.reason();
  }

  /// What leads on from here.
  private List<Component> next(OpportunityCard card) {
    var order = newOrders.of(card.id());
    if (order.isPresent()) {
      return List.of(
          link("sales/orders/" + order.get().id(), t("ui.sales.order.open", order.get().number())));
    }
    return switch (card.stage()) {
      case OPEN, NEEDS, PRESENTED, TEST_DRIVEN -> {
        var to = WAY.get(WAY.indexOf(card.stage()) + 1);
        yield writes
            ? List.of(
                next(
                    "advance",
                    t("ui.sales.advance", to),
                    () -> show(desk.advance(card.id(), to, card.version()))))
            : List.of();
      }
      case QUOTED ->
          writes
              ? List.of(
                  next(
                      "create-order", t("ui.sales.order.new"), () -> newOrders.dialog(card).open()))
              : List.of();
      case LOSS_PENDING ->
          permissions.may(Action.LOST_DEAL, Verb.APPROVE)
              ? List.of(
                  quiet(
                      "reject-loss",
                      t("ui.sales.loss.reject"),
                      () -> show(desk.rejectLoss(card.id(), card.version()))),
                  next(
                      "confirm-loss",
                      t("ui.sales.loss.confirm"),
                      () -> show(desk.confirmLoss(card.id(), card.version()))))
              : List.of(new Span(t("ui.sales.loss.waiting")));
      case LOST ->
          writes
              ? List.of(
                  next(
                      "reactivate",
                      t("ui.sales.reactivate"),
                      () -> show(desk.reactivate(card.id(), card.version()))))
              : List.of();
      case WON, DELIVERED, CANCELLED -> List.of();
    };
  }

  private void rare(OpportunityCard card) {
    if (!writes || !card.stage().isOpen()) {
      return;
    }
    if (permissions.may(Action.LEAD_ASSIGNMENT, Verb.WRITE)) {
      rarely("hand-over", t("ui.sales.handOver"), () -> handOver(card));
    }
    rarely("lose", t("ui.sales.lose.menu"), () -> new LossDialog(desk, card, this::show).open());
  }

  private Component nextAction(OpportunityCard card) {
    var panel = new Div();
    panel.addClassName("next-action");
    var next = card.next();
    if (next != null) {
      var badge = new StatusBadge(Worded.next(next), SalesTones.due(next.due(), clock.instant()));
      badge.setId("next-action");
      panel.add(badge);
      if (!next.note().isEmpty()) {
        panel.add(new Paragraph(next.note()));
      }
    }
    var why = new Paragraph(Worded.why(card.why()));
    why.addClassName("quiet");
    panel.add(why);
    if (writes) {
      var buttons =
          new Div(
              quiet("log-contact", t("ui.sales.contact.log"), () -> contact(card)),
              quiet("plan", t("ui.sales.plan"), () -> plan(card)));
      buttons.addClassName("actions");
      panel.add(buttons);
    }
    return panel;
  }

  private Component facts(OpportunityCard card) {
    var facts =
        new Facts()
            .fact(t("ui.sales.customer"), link("customers/" + card.customer(), card.customerName()))
            .fact(t("ui.sales.phone"), phone(card))
            .fact(t("ui.sales.interest"), card.interest())
            .fact(t("ui.sales.value"), card.value().isZero() ? null : card.value())
            .fact(t("ui.sales.grade"), grade(card))
            .fact(
                t("ui.sales.contacts"),
                t("ui.sales.contacts.count", card.contacts(), card.effectiveContacts()))
            .fact(t("ui.sales.lastContact"), card.lastContactAt())
            .fact(t("ui.sales.stageSince"), card.stageSince());
    if (card.lossReason() != null) {
      facts
          .fact(t("ui.sales.lose.reason"), card.lossReason())
          .fact(t("ui.sales.lose.competitor"), card.competitor());
    }
    return facts;
  }

  private @Nullable String phone(OpportunityCard card) {
    try {
      return customers.card(card.customer()).phone();
    } catch (NoSuchCustomer hidden) {
      return null;
    }
  }

  /// While it is open, the grade can be changed where it stands.
  private Component grade(OpportunityCard card) {
    @Nullable Grade now = card.grade();
    if (!writes || !card.stage().isOpen()) {
      return new Span(fmt.any(now));
    }
    var given = Grade.given();
    var choices = new ArrayList<>(given);
    if (now != null && !given.contains(now)) {
      choices.addFirst(now);
    }
    var field = Fields.choice("", choices, grade -> t(grade));
    field.setAriaLabel(t("ui.sales.grade"));
    field.setId("grade");
    field.setValue(now);
    field.setItemEnabledProvider(given::contains);
    field.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()
          && !Refusals.allowed(
              () -> show(desk.grade(card.id(), chosen.getValue(), card.version())))) {
        show(desk.card(card.id()));
      }
    });
    return field;
  }

  private void contact(OpportunityCard card) {
    new ContactDialog(
            desk,
            clock,
            card.id(),
            card.version(),
            card.customerName(),
            () -> show(desk.card(card.id())))
        .open();
  }

  private void plan(OpportunityCard card) {
    var next = new NextActionFields(clock).preset(card.next());
    var form = new FormDialog(t("ui.sales.plan"));
    next.putInto(form);
    form.save(t("ui.kit.save"), () -> show(desk.plan(card.id(), next.required(), card.version())))
        .open();
  }

  private void handOver(OpportunityCard card) {
    var to = SalesFields.colleague(organization, card.store());
    new FormDialog(t("ui.sales.handOver"))
        .wide("to", to)
        .save(
            t("ui.sales.handOver"),
            () -> {
              @Nullable EmployeeRow chosen = to.getValue();
              var somebody = Required.value("to", chosen);
              show(desk.handOver(card.id(), somebody.id(), card.version()));
              Toast.done(t("ui.sales.handedOver", somebody.name()));
            })
        .open();
  }

  private static Button quiet(String id, String text, Runnable work) {
    var button = new Button(text, click -> work.run());
    button.setId(id);
    return button;
  }
}
