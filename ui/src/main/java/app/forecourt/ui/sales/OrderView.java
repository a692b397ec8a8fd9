package app.forecourt.ui.sales;

import static app.forecourt.ui.kit.Says.t;

import app.forecourt.organization.Action;
import app.forecourt.organization.Permissions;
import app.forecourt.organization.Verb;
import app.forecourt.sales.Checklist;
import app.forecourt.sales.ChecklistItem;
import app.forecourt.sales.Funding;
import app.forecourt.sales.Inspection;
import app.forecourt.sales.NextStep;
import app.forecourt.sales.Obstacle;
import app.forecourt.sales.OrderCard;
import app.forecourt.sales.OrderDesk;
import app.forecourt.sales.OrderFilter;
import app.forecourt.sales.OrderId;
import app.forecourt.sales.OrderRow;
import app.forecourt.sales.OrderStatus;
import app.forecourt.sales.OrderStep;
import app.forecourt.sales.SalesRules;
import app.forecourt.sales.StatusRow;
import app.forecourt.ui.kit.Confirm;
import app.forecourt.ui.kit.Facts;
import app.forecourt.ui.kit.Fields;
import app.forecourt.ui.kit.Fmt;
import app.forecourt.ui.kit.FormDialog;
import app.forecourt.ui.kit.Icon;
import app.forecourt.ui.kit.Refusals;
import app.forecourt.ui.kit.StatusBadge;
import app.forecourt.ui.kit.Steps;
import app.forecourt.ui.kit.Toast;
import app.forecourt.ui.kit.Tone;
import app.forecourt.ui.shell.Needs;
import app.forecourt.vocabulary.Required;
import app.forecourt.vocabulary.Sorting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order, from the first price to the keys: what was agreed, what comes next, and what is still
/// in the way. It is found by its id or by its number.
@Route("sales/orders")
@PermitAll
@Needs(Action.ORDER)
class OrderView extends SalesRecordPage {

  private static final String PREFIX = "SO-";

  private static final List<OrderStatus> WAY =
      List.of(
          OrderStatus.DRAFT,
          OrderStatus.CONFIRMED,
          OrderStatus.DEPOSITED,
          OrderStatus.ALLOCATED,
          OrderStatus.FUNDED,
          OrderStatus.INVOICED,
          OrderStatus.REGISTERED,
          OrderStatus.DELIVERED);

  private final OrderDesk desk;
  private final OrderPayments payments;
  private final SalesRules rules;
  private final Permissions permissions;
  private final Clock clock;
  private final Fmt fmt = Fmt.here();
  private final Div progress = new Div();

  /// What was read last; ticking the checklist raises it without showing everything anew.
  private int version;

  OrderView(
      OrderDesk desk,
      OrderPayments payments,
      SalesRules rules,
      Permissions permissions,
      Clock clock) {
    this.desk = desk;
    this.payments = payments;
    this.rules = rules;
    this.permissions = permissions;
    this.clock = clock;
    progress.addClassName("progress");
  }

  @Override
  public void setParameter(BeforeEvent event, String address) {
    numbered(address)
        .ifPresentOrElse(
            order -> open(order.id().value()), () -> super.setParameter(event, address));
  }

  private Optional<OrderRow> numbered(String address) {
    return address.startsWith(PREFIX)
        ? desk
            .list(
                new OrderFilter(null, null, null, null, null, null, address, null, null),
                Sorting.down("created"),
                0,
                5)
            .stream()
            .filter(order -> order.number().equals(address))
            .findFirst()
        : Optional.empty();
  }

  @Override
  protected void open(UUID id) {
    show(desk.card(new OrderId(id)));
  }

  private void show(OrderCard card) {
    wipe();
    version = card.version();
    var row = card.row();
    heading(row.number());
    beside(new StatusBadge(row.status(), SalesTones.of(row.status())));
    meta(row.customerName(), row.model(), row.colour(), row.storeName(), row.ownerName());
    progress(card);
    top(progress);
    left(t("ui.sales.order.price"), new OrderPrice(card, rules.agreed().rules().bands()));
    left(t("ui.sales.order.money"), payments.of(card, () -> show(desk.card(card.id()))));
    if (card.vehicle() != null) {
      left(t("ui.sales.order.handOver"), handOver(card));
    }
    left(
        t("ui.sales.history"),
        SalesHistoryList.of(
            desk.history(card.id()), OrderStatus.class, OrderView::reason, clock.instant()));
    right(t("ui.sales.order.facts"), facts(card));
    rare(card);
  }

  // What comes next

  private void progress(OrderCard card) {
    progress.removeAll();
    progress.add(
        new Steps(
            WAY.stream().map(status -> t(status)).toList(),
            stepOf(card.row().status()),
            next(card).toArray(Component[]::new)));
    var next = card.next();
    if (next != null && !next.obstacles().isEmpty()) {
      progress.add(obstacles(next.obstacles()));
    }
    if (!card.rejection().isEmpty()) {
      progress.add(notice(t("ui.sales.order.rejected", card.rejection())));
    }
    if (!card.cancelReason().isEmpty()) {
      progress.add(
          notice(
              t(
                  card.cancellationAsked()
                      ? "ui.sales.order.cancelAsked"
                      : "ui.sales.order.cancelled",
                  card.cancelReason())));
    }
  }

  private static int stepOf(OrderStatus status) {
    return switch (status) {
      case APPROVAL -> 0;
      case CLOSED -> WAY.size();
      case CANCELLED, RETURNED -> -1;
      case DRAFT, CONFIRMED, DEPOSITED, ALLOCATED, FUNDED, INVOICED, REGISTERED, DELIVERED ->
          WAY.indexOf(status);
    };
  }

  private List<Component> next(OrderCard card) {
    var next = card.next();
    if (next == null) {
      return List.of();
    }
    if (!next.permitted()) {
      return List.of(new Span(t("ui.sales.order.others", next.step())));
    }
    var things = new ArrayList<Component>();
    if (card.steps().contains(OrderStep.REJECT)) {
      var reject = new Button(t("ui.sales.reject"), click -> reject(card));
      reject.setId("reject");
      things.add(reject);
    }
    things.add(primary(card, next));
    return things;
  }

  private Button primary(OrderCard card, NextStep next) {
    var button =
        switch (next.step()) {
          case APPROVE -> next("approve", t("ui.sales.approve"), () -> approve(card));
          case CANCEL -> next("approve", t("ui.sales.order.agreeToCancel"), () -> approve(card));
          case DEPOSIT ->
              next(
                  "take-deposit",
                  t("ui.sales.order.deposit"),
                  () -> payments.deposit(card, this::show).open());
          case ALLOCATE ->
              next(
                  "allocate",
                  t(next.step()),
                  () -> new AllocationDialog(desk, card, this::show).open());
          case FUND -> next("fund", t(next.step()), () -> fund(card));
          case INVOICE -> next("invoice", t(next.step()), () -> invoice(card));
          case REGISTER -> next("register-plate", t(next.step()), () -> plate(card));
          case DELIVER -> next("deliver", t(next.step()), () -> deliver(card));
          case CLOSE ->
              next("close-order", t(next.step()), () -> show(desk.close(card.id(), version)));
          case SUBMIT, REPRICE, REFER, REJECT, RELEASE, RETURN ->
              next("submit-order", t("ui.sales.order.submit"), () -> submit(card));
        };
    button.setEnabled(next.isPossible());
    return button;
  }

  private static Component obstacles(List<Obstacle> obstacles) {
    var list = new UnorderedList();
    list.addClassName("obstacles");
    list.setId("obstacles");
    list.getElement().setAttribute("aria-label", t("ui.sales.order.obstacles"));
    obstacles.forEach(obstacle ->
        list.add(
            new ListItem(
                new Icon("alert"), new Span(t(obstacle.key(), obstacle.facts().toArray())))));
    return list;
  }

  private static Component notice(String text) {
    var notice = new Div(new Icon("info"), new Span(text));
    notice.addClassNames("notice", "tone-bad");
    return notice;
  }

  private void submit(OrderCard card) {
    var submitted = desk.submit(card.id(), version);
    show(submitted);
    Toast.done(
        submitted.row().status() == OrderStatus.APPROVAL
            ? t("ui.sales.order.referred", Required.value("authority", submitted.authority()))
            : t("ui.sales.order.confirmed"));
  }

  private void approve(OrderCard card) {
    show(desk.approve(card.id(), version));
    Toast.done(t("ui.sales.approved", card.row().number()));
  }

  private void reject(OrderCard card) {
    Confirm.reason(
        t("ui.sales.reject.title", card.row().number()),
        t("ui.sales.reject.why"),
        t("ui.sales.reject"),
        reason -> show(desk.reject(card.id(), reason, version)));
  }

  private void fund(OrderCard card) {
    var funding = Fields.choice(t("ui.sales.order.funding"), Funding.class);
    funding.setValue(Funding.CASH);
    funding.setId("funding");
    new FormDialog(t(OrderStep.FUND))
        .wide("funding", funding)
        .save(
            t("ui.sales.order.fund"),
            () ->
                show(desk.fund(card.id(), Required.value("funding", funding.getValue()), version)))
        .open();
  }

  private void invoice(OrderCard card) {
    Confirm.ask(
        t("ui.sales.order.invoice.title", fmt.money(card.row().total())),
        t("ui.sales.order.invoice.text"),
        t(OrderStep.INVOICE),
        () -> show(desk.invoice(card.id(), version)));
  }

  private void plate(OrderCard card) {
    var plate = Fields.text(t("ui.sales.plate"), 12);
    plate.setPlaceholder(t("ui.sales.plate.example"));
    plate.setRequiredIndicatorVisible(true);
    plate.setAutofocus(true);
    plate.setId("plate");
    new FormDialog(t(OrderStep.REGISTER))
        .wide("plate", plate)
        .save(
            t("ui.kit.save"), () -> show(desk.registerPlate(card.id(), plate.getValue(), version)))
        .open();
  }

  private void deliver(OrderCard card) {
    Confirm.ask(
        t("ui.sales.order.deliver.title", card.row().customerName()),
        t("ui.sales.order.deliver.text"),
        t(OrderStep.DELIVER),
        () -> show(desk.deliver(card.id(), card.checklist(), version)));
  }

  // What is done rarely

  private void rare(OrderCard card) {
    var steps = card.steps();
    if (steps.contains(OrderStep.REPRICE)) {
      rarely("reprice", t(OrderStep.REPRICE), () -> reprice(card));
    }
    if (steps.contains(OrderStep.RELEASE)) {
      rarely("release", t(OrderStep.RELEASE), () -> show(desk.release(card.id(), version)));
    }
    if (maySayCredit(card)) {
      rarely(
          "approve-credit",
          t("ui.sales.order.credit"),
          () -> show(desk.approveCredit(card.id(), version)));
    }
    if (steps.contains(OrderStep.CANCEL) && !card.cancellationAsked()) {
      rarely("cancel-order", t("ui.sales.order.cancel"), () -> cancel(card));
    }
    if (steps.contains(OrderStep.RETURN)) {
      rarely(
          "return-car",
          t("ui.sales.order.return"),
          () ->
              Confirm.reason(
                  t("ui.sales.order.return"),
                  t("ui.sales.order.return.why"),
                  t("ui.sales.order.return"),
                  reason -> show(desk.returnVehicle(card.id(), reason, version))));
    }
  }

  private boolean maySayCredit(OrderCard card) {
    return permissions.may(Action.CREDIT_LIMIT, Verb.APPROVE)
        && card.outstanding().isPositive()
        && !card.creditApproved()
        && card.row().status().isActive()
        && card.row().confirmedOn() != null;
  }

  private void reprice(OrderCard card) {
    var prices =
        new PriceFields(rules.agreed().rules().bands(), permissions.discountBand(), card.lines());
    prices.set(card.row().list(), card.row().price());
    var form = new FormDialog(t(OrderStep.REPRICE));
    prices.putInto(form);
    form.save(
            t("ui.kit.save"),
            () -> show(desk.reprice(card.id(), prices.price(), prices.lines(), version)))
        .open();
  }

  private void cancel(OrderCard card) {
    var reason = Fields.note(t("ui.sales.order.cancel.why"), 200);
    reason.setRequiredIndicatorVisible(true);
    reason.setId("cancel-reason");
    var resume = new Checkbox(t("ui.sales.order.cancel.resume"));
    resume.setId("cancel-resume");
    var form = new FormDialog(t("ui.sales.order.cancel.title", card.row().number()));
    if (card.paid().isPositive()) {
      form.plain(new Span(t("ui.sales.order.cancel.refund", fmt.money(card.paid()))));
    }
    form.wide("reason", reason);
    if (card.opportunity() != null) {
      form.wide("resume", resume);
    }
    form.save(
            t("ui.sales.order.cancel.action"),
            () ->
                show(
                    resume.getValue()
                        ? desk.cancelAndResume(card.id(), reason.getValue(), version)
                        : desk.cancel(card.id(), reason.getValue(), version)))
        .open();
  }

  // What is known

  private Component facts(OrderCard card) {
    var row = card.row();
    var facts =
        new Facts()
            .fact(t("ui.sales.customer"), link("customers/" + row.customer(), row.customerName()))
            .fact(t("ui.sales.model"), row.model())
            .fact(t("ui.sales.colour"), row.colour())
            .fact(t("ui.sales.order.channel"), row.channel());
    var opportunity = card.opportunity();
    if (opportunity != null) {
      facts.fact(
          t("ui.sales.opportunity"),
          link("sales/opportunities/" + opportunity, t("ui.sales.open")));
    }
    if (row.vin() != null) {
      var vin = new Span(Worded.vin(row.vin()));
      vin.addClassName("mono");
      facts.fact(t("ui.sales.vin"), vin);
    }
    if (card.reservedUntil() != null) {
      facts.fact(t("ui.sales.order.reservedUntil"), card.reservedUntil());
    }
    if (card.funding() != null) {
      facts.fact(t("ui.sales.order.funding"), card.funding());
    }
    if (!card.plate().isEmpty()) {
      facts.fact(t("ui.sales.plate"), card.plate());
    }
    if (!card.approvedByName().isEmpty()) {
      facts.fact(t("ui.sales.order.approvedBy"), card.approvedByName());
    }
    return facts
        .fact(t("ui.sales.order.confirmedOn"), row.confirmedOn())
        .fact(t("ui.sales.order.delivered"), row.deliveredOn());
  }

  private static String reason(StatusRow row) {
    return row.to().equals(OrderStatus.FUNDED.name())
        ? t("sales.Funding." + row.reason())
        : row.reason();
  }

  // The hand-over

  private Component handOver(OrderCard card) {
    return new HandOver(card);
  }

  /// Inspection and checklist; ticking something leaves the rest of the page alone.
  private final class HandOver extends Div {

    private OrderCard card;
    private final Span done = new Span();

    HandOver(OrderCard card) {
      this.card = card;
      var working = permissions.may(Action.DELIVERY, Verb.WRITE) && card.row().status().isActive();
      add(inspection(working));
      var items = new Div();
      items.addClassName("checklist");
      for (var item : ChecklistItem.values()) {
        var box = new Checkbox(t(item), card.checklist().done().contains(item));
        box.setId("checklist-" + item);
        box.setReadOnly(!working);
        box.addValueChangeListener(ticked -> {
          if (ticked.isFromClient()) {
            tick(box, item);
          }
        });
        items.add(box);
      }
      count();
      add(done, items);
    }

    private Component inspection(boolean working) {
      var row =
          new Div(
              new Span(t("ui.sales.inspection")),
              new StatusBadge(card.inspection(), tone(card.inspection())));
      row.addClassName("actions");
      if (!card.inspectionNote().isEmpty()) {
        row.add(new Span(card.inspectionNote()));
      }
      if (working && card.inspection() != Inspection.PASSED) {
        var passed =
            new Button(
                t("ui.sales.inspection.passed"),
                click -> show(desk.inspect(card.id(), true, null, version)));
        passed.setId("inspection-passed");
        var failed =
            new Button(
                t("ui.sales.inspection.failed"),
                click ->
                    Confirm.reason(
                        t("ui.sales.inspection.failed"),
                        t("ui.sales.inspection.found"),
                        t("ui.kit.save"),
                        found -> show(desk.inspect(card.id(), false, found, version))));
        failed.setId("inspection-failed");
        row.add(passed, failed);
      }
      return row;
    }

    private static Tone tone(Inspection inspection) {
      return switch (inspection) {
        case PENDING -> Tone.WAITING;
        case PASSED -> Tone.GOOD;
        case FAILED -> Tone.BAD;
      };
    }

    private void tick(Checkbox box, ChecklistItem item) {
      var items = EnumSet.noneOf(ChecklistItem.class);
      items.addAll(card.checklist().done());
      if (box.getValue()) {
        items.add(item);
      } else {
        items.remove(item);
      }
      if (Refusals.allowed(() -> card = desk.check(card.id(), new Checklist(items), version))) {
        version = card.version();
        count();
        progress(card);
      } else {
        show(desk.card(card.id()));
      }
    }

    private void count() {
      done.setText(
          t("ui.sales.checklist", card.checklist().done().size(), ChecklistItem.values().length));
    }
  }
}
